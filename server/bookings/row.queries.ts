import { columnsOf, objectOf } from "@/server/core/columns";
import type { Ctx } from "@/server/core/context";
import { type Booking, bookingSelect, toBooking } from "./dto";

// One booking in one statement of our own, for it is read with every change of a booking: Prisma takes four times as long.

const { eventType, hosts, attendees } = bookingSelect;
const { owner, team } = eventType.select;

/** Where the parts of a booking are read from: the tables, or what a statement has just written. */
interface Sources {
  booking: string;
  hosts: string;
  attendees: string;
}

/** A SELECT of one booking (`b`) with its event type, hosts and attendees, to be read by `toBooking`. */
export const selectBooking = (from: Sources) => `
  SELECT ${columnsOf(bookingSelect, "b", ["status"])},
    (SELECT ${objectOf(
      eventType.select,
      "e",
      `'owner', CASE WHEN o.id IS NOT NULL THEN ${objectOf(owner.select, "o")} END`,
      `'team', CASE WHEN t.id IS NOT NULL THEN ${objectOf(team.select, "t")} END`,
    )}
      FROM "EventType" e LEFT JOIN "User" o ON o.id = e."ownerId" LEFT JOIN "Team" t ON t.id = e."teamId"
      WHERE e.id = b."eventTypeId") AS "eventType",
    coalesce((SELECT json_agg(json_build_object('user', ${objectOf(hosts.select.user.select, "u")}))
      FROM ${from.hosts} h JOIN "User" u ON u.id = h."userId" WHERE h."bookingId" = b.id), '[]') AS hosts,
    coalesce((SELECT json_agg(${objectOf(attendees.select, "a")} ORDER BY a.id)
      FROM ${from.attendees} a WHERE a."bookingId" = b.id), '[]') AS attendees
  FROM ${from.booking} b`;

const BOOKING = selectBooking({ booking: '"Booking"', hosts: '"BookingHost"', attendees: '"Attendee"' });
const BY_ID = `${BOOKING} WHERE b.id = $1`;
const BY_UID = `${BOOKING} WHERE b.uid = $1`;

export type BookingRow = Parameters<typeof toBooking>[0];

/** The booking with this id or uid, with all that belongs to it, or null. */
export async function findBooking(ctx: Ctx, key: { id: number } | { uid: string }): Promise<Booking | null> {
  const [row] = await ("id" in key
    ? ctx.db.$queryRawUnsafe<BookingRow[]>(BY_ID, key.id)
    : ctx.db.$queryRawUnsafe<BookingRow[]>(BY_UID, key.uid));
  return row ? toBooking(row) : null;
}
