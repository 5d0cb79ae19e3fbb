import type { Prisma } from "@/prisma/generated/client";
import type { Ctx } from "@/server/core/context";
import { parseClock } from "@/server/core/time";
import { WEEK_DAYS } from "@/server/users/schemas";
import { dynamicGroupRules } from "./rules/defaults";
import type { BookingWindow, EventTypeRules, Limits, SchedulingType, Weekday, WeeklyWindow } from "./rules/world";

/** A host with the schedule that decides, before any range is known. */
export interface BookableHost {
  userId: number;
  timeZone: string;
  weekStart: Weekday;
  scheduleId: number | null;
  scheduleTimeZone: string;
  weekly: WeeklyWindow[];
  userLimits: Limits | null;
  holidayCountry: string | null;
  holidaysDisabled: string[];
  fixed: boolean;
  group: string | null;
  priority: number;
  weight: number;
}

/** What can be booked: the rules of an event type and its hosts. */
export interface Bookable {
  /** Null for a dynamic group. */
  eventTypeId: number | null;
  rules: EventTypeRules;
  hosts: BookableHost[];
  /** Pending bookings of this event type hold their time. */
  unconfirmedBlock: boolean;
}

const scheduleSelect = { id: true, timeZone: true, availability: true } satisfies Prisma.ScheduleSelect;

const userSelect = {
  id: true,
  timeZone: true,
  weekStart: true,
  bookingLimits: true,
  holidayCountry: true,
  holidaysDisabled: true,
  defaultScheduleId: true,
  schedules: { select: scheduleSelect },
} satisfies Prisma.UserSelect;

const bookableSelect = {
  id: true,
  schedulingType: true,
  lengthInMinutes: true,
  lengthInMinutesOptions: true,
  slotInterval: true,
  offsetStart: true,
  minimumBookingNotice: true,
  beforeEventBuffer: true,
  afterEventBuffer: true,
  bookingWindow: true,
  bookingLimitsCount: true,
  bookingLimitsDuration: true,
  bookerActiveBookingsLimit: true,
  confirmationPolicy: true,
  seats: true,
  onlyShowFirstAvailableSlot: true,
  showOptimizedSlots: true,
  schedule: { select: scheduleSelect },
  owner: { select: userSelect },
  team: { select: { timeZone: true, weekStart: true } },
  hosts: {
    select: {
      isFixed: true,
      priority: true,
      weight: true,
      groupId: true,
      schedule: { select: scheduleSelect },
      user: { select: userSelect },
    },
    orderBy: { userId: "asc" },
  },
} satisfies Prisma.EventTypeSelect;

type EventTypeRow = Prisma.EventTypeGetPayload<{ select: typeof bookableSelect }>;
type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;
type ScheduleRow = Prisma.ScheduleGetPayload<{ select: typeof scheduleSelect }>;

/** An event type as the engine sees it, in one statement; null when it is unknown. */
export async function findBookable(ctx: Ctx, eventTypeId: number): Promise<Bookable | null> {
  const row = await ctx.db.eventType.findUnique({ where: { id: eventTypeId }, select: bookableSelect, relationLoadStrategy: "join" });
  return (
    row && { eventTypeId: row.id, rules: toRules(row), hosts: hostsOf(row), unconfirmedBlock: blocksUnconfirmed(row.confirmationPolicy) }
  );
}

/** A dynamic group: everyone has to be free, `lengthMinutes` long (scheduling rule 16). Null when a username is unknown. */
export async function findDynamicBookable(ctx: Ctx, usernames: string[], lengthMinutes: number): Promise<Bookable | null> {
  const names = [...new Set(usernames.map((name) => name.toLowerCase()))];
  const users = await ctx.db.user.findMany({
    where: { username: { in: names } },
    select: userSelect,
    relationLoadStrategy: "join",
    orderBy: { id: "asc" },
  });
  if (users.length !== names.length || !users[0]) return null;
  const hosts = users.map((user) => toHost(user, null));
  return {
    eventTypeId: null,
    rules: { ...dynamicGroupRules(users[0].timeZone, lengthMinutes), minimumBookingNoticeMinutes: 120, lengthOptions: [15, 30, 45, 60] },
    hosts,
    unconfirmedBlock: false,
  };
}

const SCHEDULING: Record<string, SchedulingType> = { collective: "collective", round_robin: "roundRobin", managed: "single" };

function toRules(row: EventTypeRow): EventTypeRules {
  const first = hostsOf(row)[0];
  const owner = row.team ?? row.owner;
  return {
    timeZone: row.team?.timeZone ?? first?.scheduleTimeZone ?? row.owner?.timeZone ?? "UTC",
    weekStart: weekdayNumber(owner?.weekStart ?? "Sunday"),
    schedulingType: (row.schedulingType && SCHEDULING[row.schedulingType]) ?? "single",
    lengthMinutes: row.lengthInMinutes,
    lengthOptions: row.lengthInMinutesOptions,
    slotIntervalMinutes: row.slotInterval,
    offsetStartMinutes: row.offsetStart,
    beforeBufferMinutes: row.beforeEventBuffer,
    afterBufferMinutes: row.afterEventBuffer,
    minimumBookingNoticeMinutes: row.minimumBookingNotice,
    bookingWindow: toWindow(row.bookingWindow as DocumentedWindow | null),
    bookingLimitsCount: row.bookingLimitsCount as Limits | null,
    bookingLimitsDuration: row.bookingLimitsDuration as Limits | null,
    bookerActiveBookingsLimit: (row.bookerActiveBookingsLimit as { maximumActiveBookings?: number } | null)?.maximumActiveBookings ?? null,
    onlyShowFirstAvailableSlot: row.onlyShowFirstAvailableSlot,
    showOptimizedSlots: row.showOptimizedSlots,
    seatsPerTimeSlot: (row.seats as { seatsPerTimeSlot: number } | null)?.seatsPerTimeSlot ?? null,
  };
}

type DocumentedWindow =
  | { type: "range"; value: [string, string] }
  | { type: "calendarDays" | "businessDays"; value: number; rolling?: boolean };

function toWindow(window: DocumentedWindow | null): BookingWindow | null {
  if (!window) return null;
  if (window.type === "range") return { type: "range", from: window.value[0].slice(0, 10), to: window.value[1].slice(0, 10) };
  return { type: window.type, value: window.value, rolling: window.rolling ?? false };
}

function blocksUnconfirmed(policy: unknown): boolean {
  return (policy as { blockUnconfirmedBookingsInBooker?: boolean } | null)?.blockUnconfirmedBookingsInBooker ?? false;
}

/** Personal event types have no host rows: the owner is the host, with the event type's schedule. */
function hostsOf(row: EventTypeRow): BookableHost[] {
  if (row.hosts.length) {
    return row.hosts.map((host) => ({
      ...toHost(host.user, host.schedule ?? row.schedule),
      fixed: host.isFixed,
      group: host.groupId,
      priority: host.priority,
      weight: host.weight,
    }));
  }
  return row.owner ? [toHost(row.owner, row.schedule)] : [];
}

function toHost(user: UserRow, chosen: ScheduleRow | null): BookableHost {
  const schedule = chosen ?? user.schedules.find((candidate) => candidate.id === user.defaultScheduleId) ?? null;
  return {
    userId: user.id,
    timeZone: user.timeZone,
    weekStart: weekdayNumber(user.weekStart),
    scheduleId: schedule?.id ?? null,
    scheduleTimeZone: schedule?.timeZone ?? user.timeZone,
    weekly: ((schedule?.availability ?? []) as { days: string[]; startTime: string; endTime: string }[]).map(toWeeklyWindow),
    userLimits: user.bookingLimits as Limits | null,
    holidayCountry: user.holidayCountry,
    holidaysDisabled: user.holidaysDisabled,
    fixed: false,
    group: null,
    priority: 2,
    weight: 100,
  };
}

function toWeeklyWindow(row: { days: string[]; startTime: string; endTime: string }): WeeklyWindow {
  return { days: row.days.map(weekdayNumber), startMinute: parseClock(row.startTime) ?? 0, endMinute: parseClock(row.endTime) ?? 0 };
}

const weekdayNumber = (name: string) => Math.max(0, (WEEK_DAYS as readonly string[]).indexOf(name)) as Weekday;
