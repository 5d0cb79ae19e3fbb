import type { Ctx } from "@/server/core/context";
import { readOutOfOffice } from "./absence.queries";
import type { Bookable, BookableHost } from "./bookable.queries";
import {
  type Occupied,
  readCounted,
  readEventTypeBookings,
  readOccupied,
  readOverrides,
  readReservations,
  readSeated,
} from "./rows.queries";
import { countedRange, loadRange } from "./rules/load-range";
import type { DateOverride, HostWorld, World } from "./rules/world";

/** What is asked of the engine. Instants are UTC milliseconds. */
export interface Ask {
  start: number;
  end: number;
  /** Minutes; null for the event type's own length. */
  lengthMinutes: number | null;
  heldReservationUid?: string | null;
  rescheduling?: { bookingId: number; seatOnly: boolean } | null;
  bookerEmail?: string | null;
  /** Keep bookings apart, so that a reason can name them. */
  named?: boolean;
}

/**
 * Loads everything that decides the slots of `bookable` in the asked range. The number of SQL statements does not depend on
 * the number of hosts: at most nine.
 */
export async function loadWorld(ctx: Ctx, bookable: Bookable, ask: Ask): Promise<World> {
  const { rules, hosts, eventTypeId } = bookable;
  const now = ctx.now.getTime();
  const request = { start: ask.start, end: ask.end };
  const range = loadRange(rules, { now, request, lengthMinutes: ask.lengthMinutes });
  const userIds = hosts.map((host) => host.userId);
  const limits = countedRange([rules.bookingLimitsCount, rules.bookingLimitsDuration], rules, range.decided);

  const overrides = await readOverrides(ctx, hosts, range.dates);
  const occupied = await readOccupied(ctx, userIds, range.occupied, {
    named: ask.named ?? false,
    without: ask.rescheduling && !ask.rescheduling.seatOnly ? ask.rescheduling.bookingId : null,
  });
  const absences = await readOutOfOffice(ctx, hosts, range.dates);
  const reservations = await readReservations(ctx, eventTypeId, userIds, range.occupied);
  const userBookings = await readUserBookings(ctx, hosts, range.decided);
  const eventTypeBookings = limits && eventTypeId ? await readEventTypeBookings(ctx, eventTypeId, limits) : [];
  const seated = rules.seatsPerTimeSlot && eventTypeId ? await readSeated(ctx, eventTypeId, range.occupied) : [];
  const assigned = rules.schedulingType === "roundRobin" && eventTypeId ? await readAssigned(ctx, eventTypeId) : new Map();
  const bookerActiveBookings =
    rules.bookerActiveBookingsLimit && ask.bookerEmail && eventTypeId ? await countBookerActive(ctx, eventTypeId, ask) : null;

  return {
    now,
    request,
    lengthMinutes: ask.lengthMinutes,
    eventType: rules,
    hosts: hosts.map((host) => ({
      ...toHostWorld(host, overrides.get(host.scheduleId ?? 0) ?? [], occupied.get(host.userId)),
      outOfOffice: absences.get(host.userId) ?? [],
      userLimits: host.userLimits && { count: host.userLimits, bookings: userBookings.get(host.userId) ?? [] },
      ...(assigned.get(host.userId) ?? { assignedCount: 0, lastAssignedAt: null }),
    })),
    eventTypeBookings,
    reservations,
    heldReservationUid: ask.heldReservationUid ?? null,
    seated,
    rescheduling: ask.rescheduling ?? null,
    bookerActiveBookings,
  };
}

type HostBasis = Omit<HostWorld, "outOfOffice" | "userLimits" | "assignedCount" | "lastAssignedAt">;

function toHostWorld(host: BookableHost, overrides: DateOverride[], occupied: Occupied | undefined): HostBasis {
  return {
    userId: host.userId,
    timeZone: host.timeZone,
    weekStart: host.weekStart,
    schedule: { timeZone: host.scheduleTimeZone, weekly: host.weekly, overrides },
    busy: occupied?.packed ?? [],
    bookings: occupied?.bookings ?? [],
    holidays: [],
    fixed: host.fixed,
    group: host.group,
    priority: host.priority,
    weight: host.weight,
  };
}

/** Bookings that users' own limits count, over all event types; one statement for all hosts that have limits. */
async function readUserBookings(ctx: Ctx, hosts: BookableHost[], decided: { from: number; to: number }) {
  const limited = hosts.filter((host) => host.userLimits);
  const ranges = limited.map((host) => countedRange([host.userLimits], host, decided)).filter((range) => range !== null);
  if (!ranges.length) return new Map<number, never[]>();
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return readCounted(
    ctx,
    limited.map((host) => host.userId),
    { from, to },
  );
}

/** How often and when last each host was given a booking of this event type (scheduling rule 17). */
async function readAssigned(ctx: Ctx, eventTypeId: number) {
  const rows = await ctx.db.$queryRaw<{ userId: number; count: number; last: number }[]>`
    SELECT "userId", count(*)::int AS count, (extract(epoch FROM max(b."createdAt")) * 1000)::float8 AS last
    FROM "BookingHost" h JOIN "Booking" b ON b.id = h."bookingId"
    WHERE h."eventTypeId" = ${eventTypeId} AND b.status IN ('accepted', 'pending') GROUP BY "userId"`;
  return new Map(rows.map((row) => [row.userId, { assignedCount: row.count, lastAssignedAt: row.last }]));
}

/** Upcoming bookings of this event type that the person who books already has. */
async function countBookerActive(ctx: Ctx, eventTypeId: number, ask: Ask): Promise<number> {
  return ctx.db.booking.count({
    where: {
      eventTypeId,
      status: { in: ["accepted", "pending"] },
      endTime: { gt: ctx.now },
      attendees: { some: { email: ask.bookerEmail!.toLowerCase(), isGuest: false } },
      ...(ask.rescheduling && { id: { not: ask.rescheduling.bookingId } }),
    },
  });
}
