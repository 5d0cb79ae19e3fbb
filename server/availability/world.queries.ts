import type { ExternalBusy } from "@/server/calendars/dto";
import type { Ctx } from "@/server/core/context";
import { readHolidays } from "./absence.queries";
import type { Bookable, BookableHost } from "./bookable.queries";
import { type Booker, countBookerActive } from "./booker.queries";
import { busyOf } from "./elsewhere.queries";
import { readCounted, readEventTypeBookings, readNamed, readSeated } from "./rows.queries";
import { countedRange, loadRange } from "./rules/load-range";
import type { DateOverride, HostBooking, HostWorld, World } from "./rules/world";
import { readTimes } from "./times.queries";

/** What is asked of the engine. Instants are UTC milliseconds. */
export interface Ask extends Booker {
  start: number;
  end: number;
  /** Minutes; null for the event type's own length. */
  lengthMinutes: number | null;
  heldReservationUid?: string | null;
  /** The visitor for whom the booking page holds slots: none of those stands in their way. */
  holder?: string | null | undefined;
  rescheduling?: { bookingId: number; seatOnly: boolean } | null;
  /** Keep bookings apart, so that a reason can name them. */
  named?: boolean;
  /** Busy times of the hosts' calendars elsewhere, read before any transaction (`readBusyElsewhere`). */
  elsewhere: ExternalBusy;
}

const NOTHING = new Float64Array(0);

const NONE_NAMED = new Map<number, HostBooking[]>();

/**
 * Loads everything that decides the slots of `bookable` in the asked range. The number of SQL statements does not depend on
 * the number of hosts: at most seven.
 */
export async function loadWorld(ctx: Ctx, bookable: Bookable, ask: Ask): Promise<World> {
  const { rules, hosts, eventTypeId } = bookable;
  const now = ctx.now.getTime();
  const request = { start: ask.start, end: ask.end };
  const range = loadRange(rules, { now, request, lengthMinutes: ask.lengthMinutes });
  const userIds = hosts.map((host) => host.userId);
  const limits = countedRange([rules.bookingLimitsCount, rules.bookingLimitsDuration], rules, range.decided);

  // side by side: outside a transaction each takes a connection of its own
  const { named = false, rescheduling } = ask;
  const without = named ? "all" : rescheduling && !rescheduling.seatOnly ? rescheduling.bookingId : null;
  const [times, bookings, holidays, userBookings, eventTypeBookings, seated, assigned, bookerActiveBookings] = await Promise.all([
    readTimes(ctx, hosts, { eventTypeId, dates: range.dates, occupied: range.occupied, without, holder: ask.holder ?? null }),
    named ? readNamed(ctx, userIds, range.occupied) : NONE_NAMED,
    readHolidays(hosts, range.dates),
    readUserBookings(ctx, hosts, range.decided),
    limits && eventTypeId ? readEventTypeBookings(ctx, eventTypeId, limits) : [],
    rules.seatsPerTimeSlot && eventTypeId ? readSeated(ctx, eventTypeId, range.occupied) : [],
    rules.schedulingType === "roundRobin" && eventTypeId ? readAssigned(ctx, eventTypeId) : NONE_ASSIGNED,
    rules.bookerActiveBookingsLimit && eventTypeId
      ? countBookerActive(ctx, ask, { eventTypeId, without: rescheduling?.bookingId ?? null })
      : null,
  ]);

  return {
    now,
    request,
    lengthMinutes: ask.lengthMinutes,
    eventType: rules,
    hosts: hosts.map((host) => ({
      ...toHostWorld(host, times.overrides.get(host.scheduleId ?? 0) ?? [], bookings.get(host.userId) ?? []),
      ...busyOf(host.userId, times.occupied.get(host.userId) ?? NOTHING, ask.elsewhere, {
        named,
        hides: bookable.externalBusyPolicy === "hide",
      }),
      outOfOffice: times.absences.get(host.userId) ?? [],
      holidays: holidays.get(host.userId) ?? [],
      userLimits: host.userLimits && { count: host.userLimits, bookings: userBookings.get(host.userId) ?? [] },
      ...(assigned.get(host.userId) ?? { assignedCount: 0, lastAssignedAt: null }),
    })),
    eventTypeBookings,
    reservations: times.reservations,
    heldReservationUid: ask.heldReservationUid ?? null,
    seated,
    rescheduling: ask.rescheduling ?? null,
    bookerActiveBookings,
  };
}

type HostBasis = Omit<HostWorld, "busy" | "outOfOffice" | "holidays" | "userLimits" | "assignedCount" | "lastAssignedAt">;

function toHostWorld(host: BookableHost, overrides: DateOverride[], bookings: HostBooking[]): HostBasis {
  return {
    userId: host.userId,
    timeZone: host.timeZone,
    weekStart: host.weekStart,
    schedule: { timeZone: host.scheduleTimeZone, weekly: host.weekly, overrides },
    bookings,
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

type Assigned = Map<number, { assignedCount: number; lastAssignedAt: number | null }>;

const NONE_ASSIGNED: Assigned = new Map();

/** How often and when last each host was given a booking of this event type (scheduling rule 17). */
async function readAssigned(ctx: Ctx, eventTypeId: number): Promise<Assigned> {
  const rows = await ctx.db.$queryRaw<{ userId: number; count: number; last: number }[]>`
    SELECT "userId", count(*)::int AS count, (extract(epoch FROM max(b."createdAt")) * 1000)::float8 AS last
    FROM "BookingHost" h JOIN "Booking" b ON b.id = h."bookingId"
    WHERE h."eventTypeId" = ${eventTypeId} AND b.status IN ('accepted', 'pending') GROUP BY "userId"`;
  return new Map(rows.map((row) => [row.userId, { assignedCount: row.count, lastAssignedAt: row.last }]));
}
