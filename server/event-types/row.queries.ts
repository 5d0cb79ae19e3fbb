import { columnsOf, objectOf } from "@/server/core/columns";
import type { Ctx } from "@/server/core/context";
import { type EventType, eventTypeSelect, toEventType } from "./dto";

// An event type in one statement of our own: it is read for every booking page and every booking, and Prisma takes ten times as long.

const { owner, team, schedule, hosts } = eventTypeSelect;

const EVENT_TYPE = `
  SELECT ${columnsOf(eventTypeSelect, "e", ["schedulingType"])},
    (SELECT ${objectOf(schedule.select, "s")} FROM "Schedule" s WHERE s.id = e."scheduleId") AS schedule,
    (SELECT ${objectOf(
      owner.select,
      "o",
      `'schedules', coalesce((SELECT json_agg(${objectOf(owner.select.schedules.select, "s")}) FROM "Schedule" s WHERE s."ownerId" = o.id), '[]')`,
    )} FROM "User" o WHERE o.id = e."ownerId") AS owner,
    (SELECT ${objectOf(team.select, "t")} FROM "Team" t WHERE t.id = e."teamId") AS team,
    coalesce((SELECT json_agg(${objectOf(hosts.select, "h", `'user', ${objectOf(hosts.select.user.select, "u")}`)} ORDER BY h."userId")
      FROM "Host" h JOIN "User" u ON u.id = h."userId" WHERE h."eventTypeId" = e.id), '[]') AS hosts
  FROM "EventType" e`;

const BY_ID = `${EVENT_TYPE} WHERE e.id = $1`;
const BY_USER = `${EVENT_TYPE} WHERE e."ownerId" = (SELECT id FROM "User" WHERE username = $1) AND e.slug = $2`;
const BY_TEAM = `${EVENT_TYPE} WHERE e."teamId" = (SELECT id FROM "Team" WHERE slug = $1) AND e.slug = $2`;

/** How a booking or a request for slots names an event type. */
export type EventTypeKey = { id: number } | { username: string; slug: string } | { teamSlug: string; slug: string };

type Row = Parameters<typeof toEventType>[0];

/** All settings of an event type that somebody wants to book, hidden or not, or null. For the server's own use: nothing is left out. */
export async function findForBooking(ctx: Ctx, key: EventTypeKey): Promise<EventType | null> {
  const [row] = await ask(ctx, key);
  return row ? toEventType(row) : null;
}

function ask(ctx: Ctx, key: EventTypeKey): Promise<Row[]> {
  if ("id" in key) return ctx.db.$queryRawUnsafe<Row[]>(BY_ID, key.id);
  const slug = key.slug.toLowerCase();
  return "username" in key
    ? ctx.db.$queryRawUnsafe<Row[]>(BY_USER, key.username.toLowerCase(), slug)
    : ctx.db.$queryRawUnsafe<Row[]>(BY_TEAM, key.teamSlug, slug);
}
