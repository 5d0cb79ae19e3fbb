import { columnsOf, objectOf } from "@/server/core/columns";
import type { Ctx } from "@/server/core/context";
import { renamedFrom } from "@/server/users/former-usernames.queries";
import { type EventType, eventTypeSelect, toEventType } from "./dto";

// An event type in one statement of our own: it is read for every booking page and every booking, and Prisma takes ten times as long.

const { owner, team, schedule, hosts } = eventTypeSelect;

/** The statements that read an event type (`e`) by each kind of key, with further columns. */
export function eventTypeStatements(more?: string) {
  const all = `${EVENT_TYPE}${more ? `, ${more}` : ""} FROM "EventType" e`;
  return {
    byId: `${all} WHERE e.id = $1`,
    byUser: `${all} WHERE e."ownerId" = (SELECT id FROM "User" WHERE username = $1) AND e.slug = $2`,
    byTeam: `${all} WHERE e."teamId" = (SELECT id FROM "Team" WHERE slug = $1) AND e.slug = $2`,
  };
}

type Statements = ReturnType<typeof eventTypeStatements>;

const EVENT_TYPE = `
  SELECT ${columnsOf(eventTypeSelect, "e", ["schedulingType"])},
    (SELECT ${objectOf(schedule.select, "s")} FROM "Schedule" s WHERE s.id = e."scheduleId") AS schedule,
    (SELECT ${objectOf(
      owner.select,
      "o",
      `'schedules', coalesce(
        (SELECT json_agg(${objectOf(owner.select.schedules.select, "s")}) FROM "Schedule" s WHERE s."ownerId" = o.id), '[]')`,
    )} FROM "User" o WHERE o.id = e."ownerId") AS owner,
    (SELECT ${objectOf(team.select, "t")} FROM "Team" t WHERE t.id = e."teamId") AS team,
    coalesce((SELECT json_agg(${objectOf(hosts.select, "h", `'user', ${objectOf(hosts.select.user.select, "u")}`)} ORDER BY h."userId")
      FROM "Host" h JOIN "User" u ON u.id = h."userId" WHERE h."eventTypeId" = e.id), '[]') AS hosts`;

const ALONE = eventTypeStatements();

/** How a booking or a request for slots names an event type. */
export type EventTypeKey = { id: number } | { username: string; slug: string } | { teamSlug: string; slug: string };

export type EventTypeRow = Parameters<typeof toEventType>[0];

/** All settings of an event type that somebody wants to book, hidden or not, or null. For the server's own use: nothing is left out. */
export async function findForBooking(ctx: Ctx, key: EventTypeKey): Promise<EventType | null> {
  const row = await readEventType<EventTypeRow>(ctx, key, ALONE);
  return row && toEventType(row);
}

/** The row that these statements read, or null; a username that its owner has given up not long ago is theirs too. */
export async function readEventType<T>(ctx: Ctx, key: EventTypeKey, { byId, byUser, byTeam }: Statements): Promise<T | null> {
  const ask = (text: string, ...values: unknown[]) => ctx.db.$queryRawUnsafe<T[]>(text, ...values);
  if ("id" in key) return (await ask(byId, key.id))[0] ?? null;
  const slug = key.slug.toLowerCase();
  if ("teamSlug" in key) return (await ask(byTeam, key.teamSlug, slug))[0] ?? null;
  const [row] = await ask(byUser, key.username.toLowerCase(), slug);
  const renamed = row ? null : await renamedFrom(ctx, key.username);
  return row ?? (renamed === null ? null : ((await ask(byUser, renamed, slug))[0] ?? null));
}
