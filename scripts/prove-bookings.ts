// Loads three server processes on one PostgreSQL with 50 clients, kills one in the middle (in a long run each in turn), and checks what is
// left.
//   npm run prove:bookings -- [--short | --minutes N] [--seed N] [--sabotage overlap]
// 10 minutes unless told otherwise; the short form takes less than one and hastens the killed process's jobs.
// PROVE_DATABASE_URL: where a database may be created; postgresql://postgres@127.0.0.1:5432/postgres when unset.
import { execFileSync } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import pg from "pg";
import { LOCAL_POSTGRES, withFreshDatabase } from "@/bench/fresh-database";
import { repeatAll } from "@/bench/prove/api";
import {
  badDeliveries,
  badReceipts,
  blocking,
  brokenClaims,
  brokenPairs,
  decidedByHost,
  limitsExceeded,
  overlaps,
  seatsExceeded,
  unasked,
} from "@/bench/prove/checks";
import { type Journal, runClient } from "@/bench/prove/client";
import { badMail } from "@/bench/prove/mails";
import { drained, hastenJobs, type Rows, readRows } from "@/bench/prove/rows";
import { seed, type World } from "@/bench/prove/seed";
import { freePort, type Receiver, receive, Server } from "@/bench/prove/servers";
import { webhookDeliveryJob } from "@/server/webhooks/jobs";

const CLIENTS = 50;
const PROCESSES = 3;
/** Shorter than the time after which the sender of a webhook gives up. */
const HOLD_MS = 8000;
/** Longer than a job's heartbeat, the look for lost ones and the longest wait for a second attempt together. */
const STANDSTILL_SECONDS = 120;

const { values } = parseArgs({
  options: { short: { type: "boolean" }, minutes: { type: "string" }, seed: { type: "string" }, sabotage: { type: "string" } },
});
const seconds = values.short ? 12 : Number(values.minutes ?? 10) * 60;
const chosen = Number(values.seed ?? randomInt(1_000_000));

/** Deterministic numbers in [0, 1): a linear congruence, enough to choose by. */
function random(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Does one part and prints how long it took. */
async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    return await work();
  } finally {
    const took = ((performance.now() - from) / 1000).toFixed(1);
    console.log(`${took.padStart(7)} s  ${name} (load average ${loadavg()[0]!.toFixed(1)})`);
  }
}

interface Setting {
  servers: Server[];
  world: World;
  receiver: Receiver;
  /** After a server has set its queues up. */
  hasten: () => Promise<void>;
}

async function load({ servers, world, receiver, hasten }: Setting): Promise<Journal> {
  const journal: Journal = { claims: [], wishes: [], counts: new Map(), answered: [], interrupted: 0, findings: [] };
  const until = performance.now() + seconds * 1000;
  const origins = servers.map(({ origin }) => origin);
  const clients = Array.from({ length: CLIENTS }, (_, n) =>
    runClient({ world, origins, journal, next: random(chosen * 1000 + n), isOver: () => performance.now() > until }, `c${n}`),
  );
  // one after another in a long run, one alone in the short one
  const doomed = values.short ? servers.slice(1, 2) : servers;
  for (const server of doomed) {
    await wait((seconds * 1000) / (doomed.length + 1));
    if (await interrupt(server, receiver)) journal.interrupted++;
    await server.start();
    await hasten();
  }
  await Promise.all(clients);
  return journal;
}

/** Kills a server amid deliveries. True when more had begun than the others do at a time, so that one of its own was cut off. */
async function interrupt(server: Server, receiver: Receiver): Promise<boolean> {
  const others = (PROCESSES - 1) * (webhookDeliveryJob.concurrency ?? 1);
  const held = await receiver.hold(others + 1, HOLD_MS);
  await server.kill();
  receiver.release();
  console.log(`killed one of the processes amid ${held} deliveries`);
  await wait(1000);
  return held > others;
}

function check(rows: Rows, journal: Journal, world: World, receiver: Receiver): string[] {
  return [
    ...journal.findings,
    ...overlaps(rows.hosts),
    ...blocking(rows.bookings, rows.hosts),
    ...seatsExceeded(rows.bookings, world.seats),
    ...limitsExceeded(rows.hosts, world.limits, decidedByHost(rows.bookings)),
    ...brokenClaims(journal.claims, rows.bookings),
    ...unasked(rows.bookings, journal.wishes),
    ...brokenPairs(rows.bookings),
    ...badDeliveries(rows.expected, rows.deliveries),
    ...badReceipts(rows.expected, receiver.seen),
    ...badMail(rows.events, rows.mails),
    ...(rows.begunAgain < journal.interrupted ? [`kill: ${journal.interrupted} jobs were cut off, ${rows.begunAgain} begun again`] : []),
  ];
}

/** Puts one booking where its host has another, to see that it is found. */
function sabotage({ hosts }: Rows): void {
  const held = hosts.filter((row) => row.blocking);
  const [a, b] = held.flatMap((row) =>
    held.filter((other) => other.userId === row.userId && other.uid !== row.uid).map((other) => [row, other]),
  )[0]!;
  Object.assign(b!, { occupiedFrom: a!.occupiedFrom, occupiedUntil: a!.occupiedUntil });
}

function report({ bookings, expected, mails, events, begunAgain, waits }: Rows, { counts, claims }: Journal, { seen }: Receiver): void {
  for (const [what, count] of [...counts].sort()) console.log(`${String(count).padStart(7)}  ${what}`);
  const told = `${expected.length} deliveries, ${seen.length} received, ${mails.length} mails, ${begunAgain} jobs begun again`;
  console.log(`${claims.length} answers of success, ${bookings.length} bookings, ${events.length} events, ${told}`);
  console.log(`events waited ${waits.half.toFixed(1)} s for their consumers (median), ${waits.all.toFixed(1)} s at most`);
}

/** What the servers logged as errors, by kind with an example: some belong to a load, such as a receiver that was too slow. */
function reportErrors(servers: Server[]): void {
  const kinds = new Map<string, string[]>();
  for (const line of servers.flatMap(({ errors }) => errors)) {
    const kind = line.replace(/.*"msg":/, "").replace(/\d+/g, "0");
    kinds.set(kind, [...(kinds.get(kind) ?? []), line]);
  }
  for (const lines of kinds.values()) console.log(`${String(lines.length).padStart(7)}  logged: ${lines[0]!.slice(0, 600)}`);
}

async function prove(url: string): Promise<string[]> {
  const secret = randomBytes(16).toString("hex");
  const environment = {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: secret,
    CALENDSO_ENCRYPTION_KEY: secret,
    API_RATE_LIMIT_PER_MINUTE: "0",
    BOOKER_MAILS_PER_HOUR: "0",
    ALLOW_PRIVATE_WEBHOOKS: "1",
    // forms come from many addresses: tries are counted by address
    TRUST_PROXY: "1",
    LOG_LEVEL: "warn",
    EMAIL_SERVER: "",
    EMAIL_SERVER_HOST: "",
  };
  const db = new pg.Pool({ connectionString: url, max: 2 });
  db.on("error", () => {});
  const receiver = await receive();
  const servers: Server[] = [];
  const hasten = async () => void (values.short && (await hastenJobs(db)));
  try {
    for (let n = 0; n < PROCESSES; n++) servers.push(new Server(await freePort(), environment));
    const [first, ...others] = servers as [Server, ...Server[]];
    await phase("start of the first server, which migrates", () => first.start());
    const [world] = await Promise.all([
      phase("hosts and event types", () => seed(db, first.origin, receiver.url)),
      phase("start of the others", () => Promise.all(others.map((server) => server.start()))),
    ]);
    await hasten();
    const journal = await phase(`load of ${seconds} s and its last answers`, () => load({ servers, world, receiver, hasten }));
    const origins = servers.map(({ origin }) => origin);
    const [repeated] = await Promise.all([
      phase(`${journal.answered.length} answers asked for again`, () => repeatAll(origins, journal.answered)),
      phase("jobs, those of the killed process too", () => drained(db, STANDSTILL_SECONDS)),
    ]);
    journal.findings.push(...repeated);
    const rows = await phase("history read", () => readRows(db));
    if (values.sabotage === "overlap") sabotage(rows);
    report(rows, journal, receiver);
    reportErrors(servers);
    return await phase("history checked", async () => check(rows, journal, world, receiver));
  } finally {
    for (const server of servers) await server.kill();
    receiver.close();
    await db.end();
  }
}

if (!existsSync("dist/main.mjs") || !existsSync(".next/BUILD_ID")) execFileSync("npm", ["run", "build"], { stdio: "inherit" });
const built = statSync("dist/main.mjs").mtime.toISOString();
console.log(`seed ${chosen}, ${CLIENTS} clients, ${PROCESSES} processes, ${availableParallelism()} cores, build of ${built}`);
let isReached = false;
try {
  const findings = await phase("in all", () =>
    withFreshDatabase(process.env.PROVE_DATABASE_URL ?? LOCAL_POSTGRES, "prove", (url) => {
      isReached = true;
      return prove(url);
    }),
  );
  for (const finding of findings.slice(0, 50)) console.log(finding);
  console.log(findings.length ? `FAILED: ${findings.length} findings.` : "PROVEN: nothing was found.");
  process.exitCode = findings.length ? 1 : 0;
} catch (error) {
  if (isReached) throw error;
  console.error(`No PostgreSQL to prove it on (${(error as Error).message}). Start one, or set PROVE_DATABASE_URL.`);
  process.exitCode = 2;
}
