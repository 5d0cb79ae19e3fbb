// npm run tz:check: compares the pinned zone table with the runtime's and the database's, and lists the future bookings whose wall-clock
// time would differ by another table. Uses the database that the server would use. Exit code 0: it reports, it does not judge.
import { database } from "@/server/core/database";
import { DAY_MS } from "@/server/core/time";
import { listZones, TZ_VERSION, zone } from "@/server/core/zones";

const YEARS = 3;

/** Minutes east of UTC by the runtime's own data, or null where it does not know the zone. */
function runtimeOffset(name: string, instant: number): number | null {
  try {
    const parts = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" }).formatToParts(instant);
    const text = parts.find((part) => part.type === "timeZoneName")?.value ?? "GMT";
    const [, sign, hours, minutes, seconds] = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60);
  } catch {
    return null;
  }
}

const ours = (name: string, instant: number) => zone(name).offsetAt(instant) / 60_000;

/** Instants at which tables that disagree are caught: either side of each of our transitions, and the middle of every month. */
function probes(name: string, from: number): number[] {
  const until = from + YEARS * 366 * DAY_MS;
  const found: number[] = [];
  const of = zone(name);
  for (let at = of.nextTransition(from); at < until; at = of.nextTransition(at)) found.push(at - 60_000, at + 60_000);
  for (let at = from; at < until; at += 30 * DAY_MS) found.push(at);
  return found.sort((a, b) => a - b);
}

interface Difference {
  name: string;
  from: number;
  ours: number;
  theirs: number;
}

function compare(names: string[], from: number, theirs: (name: string, instant: number) => number | null): Difference[] {
  return names.flatMap((name) => {
    const at = probes(name, from).find((instant) => (theirs(name, instant) ?? ours(name, instant)) !== ours(name, instant));
    return at === undefined ? [] : [{ name, from: at, ours: ours(name, at), theirs: theirs(name, at)! }];
  });
}

function report(who: string, differences: Difference[]) {
  console.log(`${who}: ${differences.length ? `${differences.length} zones differ` : "agrees"}`);
  const hours = (minutes: number) => `UTC${minutes < 0 ? "-" : "+"}${Math.abs(minutes) / 60}`;
  for (const { name, from, ours: own, theirs } of differences) {
    console.log(`  ${name.padEnd(32)} from ${new Date(from).toISOString()}  ours ${hours(own)}  theirs ${hours(theirs)}`);
  }
}

const now = Date.now();
const db = await database();
const names = listZones();
console.log(`Pinned table ${TZ_VERSION}, ${names.length} zones, the next ${YEARS} years`);
report(`Runtime (tz ${process.versions.tz ?? "unknown"})`, compare(names, now, runtimeOffset));

const asked = names.flatMap((name) => probes(name, now).map((instant) => ({ name, instant })));
const rows = await db.prisma.$queryRawUnsafe<{ name: string; instant: number; minutes: number }[]>(
  `SELECT asked.name, asked.instant, (extract(epoch FROM
     (to_timestamp(asked.instant / 1000) AT TIME ZONE asked.name) - (to_timestamp(asked.instant / 1000) AT TIME ZONE 'UTC')
   ) / 60)::float8 AS minutes
   FROM jsonb_to_recordset($1::jsonb) AS asked(name text, instant float8) JOIN pg_timezone_names known ON known.name = asked.name`,
  JSON.stringify(asked),
);
const inDatabase = new Map(rows.map((row) => [`${row.name} ${row.instant}`, row.minutes]));
const databaseOffset = (name: string, instant: number) => inDatabase.get(`${name} ${instant}`) ?? null;
report(`Database (${db.kind})`, compare(names, now, databaseOffset));

// the server makes the tables when it first starts
const [made] = await db.prisma.$queryRaw<[{ hasTables: boolean }]>`SELECT to_regclass('"Booking"') IS NOT NULL AS "hasTables"`;
if (!made.hasTables) console.log("This database has no tables yet, so no bookings. Start the server once to make them.");
const bookings = !made.hasTables
  ? []
  : await db.prisma.booking.findMany({
      where: { startTime: { gt: new Date(now) }, status: { in: ["accepted", "pending"] } },
      select: {
        uid: true,
        startTime: true,
        hosts: { select: { user: { select: { timeZone: true } } } },
        attendees: { select: { timeZone: true } },
      },
    });
const moved = bookings.flatMap((booking) => {
  const zones = new Set([...booking.hosts.map((host) => host.user.timeZone), ...booking.attendees.map((attendee) => attendee.timeZone)]);
  const start = booking.startTime.getTime();
  const differing = [...zones].filter((name) => (runtimeOffset(name, start) ?? ours(name, start)) !== ours(name, start));
  return differing.map((name) => `  ${booking.uid}  ${booking.startTime.toISOString()}  ${name}`);
});
console.log(`Future bookings that another table would show at another hour: ${moved.length} of ${bookings.length}`);
for (const line of moved) console.log(line);
await db.close();
