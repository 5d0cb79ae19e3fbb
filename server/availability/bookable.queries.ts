import type { Prisma } from "@/prisma/generated/client";
import type { Ctx } from "@/server/core/context";
import { parseClock } from "@/server/core/time";
import { WEEK_DAYS } from "@/server/core/week-days";
import type { SettingName, StoredSettings } from "@/server/event-types/settings.schemas";
import { currentUsernames } from "@/server/users/former-usernames.queries";
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
  /** To be booked through private links alone. */
  closed: boolean;
  /** What a calendar that does not answer means for its host: no slots, or nothing. */
  externalBusyPolicy: ExternalBusyPolicy;
}

export type ExternalBusyPolicy = StoredSettings["externalBusyPolicy"];

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

/** The settings that decide which times there are, and how they are held. */
const ENGINE_SETTINGS = [
  ...(["closed", "lengthInMinutes", "lengthInMinutesOptions", "slotInterval", "offsetStart", "minimumBookingNotice"] as const),
  ...(["beforeEventBuffer", "afterEventBuffer", "bookingWindow", "bookingLimitsCount", "bookingLimitsDuration"] as const),
  ...(["bookerActiveBookingsLimit", "confirmationPolicy", "seats", "onlyShowFirstAvailableSlot", "showOptimizedSlots"] as const),
  "externalBusyPolicy",
] as const satisfies readonly SettingName[];

/** An event type's row (`e`) with its hosts, as SQL returns it: JSON columns parsed, enums as text. */
export interface EngineRow extends Pick<StoredSettings, (typeof ENGINE_SETTINGS)[number]> {
  id: number;
  schedulingType: string | null;
  teamTimeZone: string | null;
  teamWeekStart: string | null;
  ownerTimeZone: string | null;
  ownerWeekStart: string | null;
  engineHosts: HostRow[] | null;
}

type HostRow = [
  userId: number,
  timeZone: string,
  weekStart: string,
  bookingLimits: Limits | null,
  holidayCountry: string | null,
  holidaysDisabled: string[],
  scheduleId: number | null,
  scheduleTimeZone: string | null,
  availability: WeeklyRow[] | null,
  isFixed: boolean | null,
  groupId: string | null,
  priority: number | null,
  weight: number | null,
];

type WeeklyRow = { days: string[]; startTime: string; endTime: string };

type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** What the engine knows of an event type (`e`) beside its own columns. Personal event types have no host rows: their owner is the host. */
export const ENGINE_COLUMNS = `
  (SELECT "timeZone" FROM "Team" WHERE id = e."teamId") AS "teamTimeZone",
  (SELECT "weekStart" FROM "Team" WHERE id = e."teamId") AS "teamWeekStart",
  (SELECT "timeZone" FROM "User" WHERE id = e."ownerId") AS "ownerTimeZone",
  (SELECT "weekStart" FROM "User" WHERE id = e."ownerId") AS "ownerWeekStart",
  (SELECT json_agg(json_build_array(u.id, u."timeZone", u."weekStart", u."bookingLimits", u."holidayCountry", u."holidaysDisabled",
      s.id, s."timeZone", s.availability, h."isFixed", h."groupId", h.priority, h.weight) ORDER BY u.id)
    FROM "EventType" own LEFT JOIN "Host" h ON h."eventTypeId" = own.id
    JOIN "User" u ON u.id = coalesce(h."userId", own."ownerId")
    LEFT JOIN "Schedule" s ON s.id = coalesce(h."scheduleId", own."scheduleId", u."defaultScheduleId")
    WHERE own.id = e.id) AS "engineHosts"`;

const ENGINE_ROW = `
  SELECT e.id, e."schedulingType"::text, ${ENGINE_SETTINGS.map((name) => `e."${name}"`).join(", ")}, ${ENGINE_COLUMNS}
    FROM "EventType" e WHERE e.id = $1`;

/** An event type as the engine sees it, in one statement whatever the number of hosts; null when it is unknown. */
export async function findBookable(ctx: Ctx, eventTypeId: number): Promise<Bookable | null> {
  const [row] = await ctx.db.$queryRawUnsafe<EngineRow[]>(ENGINE_ROW, eventTypeId);
  return row ? toBookable(row) : null;
}

export function toBookable(row: EngineRow): Bookable {
  const hosts = (row.engineHosts ?? []).map(toTeamHost);
  return {
    eventTypeId: row.id,
    rules: toRules(row, hosts[0]),
    hosts,
    unconfirmedBlock: row.confirmationPolicy?.blockUnconfirmedBookingsInBooker ?? false,
    closed: row.closed,
    externalBusyPolicy: row.externalBusyPolicy,
  };
}

/** A dynamic group: everyone has to be free, `lengthMinutes` long (scheduling rule 16). Null when a username is unknown. */
export async function findDynamicBookable(ctx: Ctx, usernames: string[], lengthMinutes: number): Promise<Bookable | null> {
  const names = [...new Set(await currentUsernames(ctx, usernames))];
  const users = await ctx.db.user.findMany({
    where: { username: { in: names } },
    select: userSelect,
    relationLoadStrategy: "join",
    orderBy: { id: "asc" },
  });
  if (users.length !== names.length || !users[0]) return null;
  const hosts = users.map((user) => toHost(user));
  return {
    eventTypeId: null,
    rules: { ...dynamicGroupRules(users[0].timeZone, lengthMinutes), minimumBookingNoticeMinutes: 120, lengthOptions: [15, 30, 45, 60] },
    hosts,
    closed: false,
    unconfirmedBlock: false,
    externalBusyPolicy: "hide",
  };
}

const SCHEDULING: Record<string, SchedulingType> = { collective: "collective", round_robin: "roundRobin", managed: "single" };

function toRules(row: EngineRow, first: BookableHost | undefined): EventTypeRules {
  return {
    timeZone: row.teamTimeZone ?? first?.scheduleTimeZone ?? row.ownerTimeZone ?? "UTC",
    weekStart: weekdayNumber(row.teamWeekStart ?? row.ownerWeekStart ?? "Sunday"),
    schedulingType: SCHEDULING[row.schedulingType ?? ""] ?? "single",
    lengthMinutes: row.lengthInMinutes,
    lengthOptions: row.lengthInMinutesOptions,
    slotIntervalMinutes: row.slotInterval,
    offsetStartMinutes: row.offsetStart,
    beforeBufferMinutes: row.beforeEventBuffer,
    afterBufferMinutes: row.afterEventBuffer,
    minimumBookingNoticeMinutes: row.minimumBookingNotice,
    bookingWindow: toWindow(row.bookingWindow),
    bookingLimitsCount: row.bookingLimitsCount,
    bookingLimitsDuration: row.bookingLimitsDuration,
    bookerActiveBookingsLimit: row.bookerActiveBookingsLimit?.maximumActiveBookings ?? null,
    onlyShowFirstAvailableSlot: row.onlyShowFirstAvailableSlot,
    showOptimizedSlots: row.showOptimizedSlots,
    seatsPerTimeSlot: row.seats?.seatsPerTimeSlot ?? null,
  };
}

function toWindow(window: StoredSettings["bookingWindow"]): BookingWindow | null {
  if (window?.type !== "range") return window;
  return { type: "range", from: window.value[0].slice(0, 10), to: window.value[1].slice(0, 10) };
}

function toTeamHost([userId, timeZone, weekStart, userLimits, holidayCountry, holidaysDisabled, ...rest]: HostRow): BookableHost {
  const [scheduleId, scheduleTimeZone, availability, isFixed, group, priority, weight] = rest;
  return {
    userId,
    timeZone,
    weekStart: weekdayNumber(weekStart),
    scheduleId,
    scheduleTimeZone: scheduleTimeZone ?? timeZone,
    weekly: (availability ?? []).map(toWeeklyWindow),
    userLimits,
    holidayCountry,
    holidaysDisabled,
    fixed: isFixed ?? false,
    group,
    priority: priority ?? 2,
    weight: weight ?? 100,
  };
}

/** A member of a dynamic group, with the schedule that is their default. */
function toHost(user: UserRow): BookableHost {
  const schedule = user.schedules.find((candidate) => candidate.id === user.defaultScheduleId) ?? null;
  return toTeamHost([
    user.id,
    user.timeZone,
    user.weekStart,
    user.bookingLimits as Limits | null,
    user.holidayCountry,
    user.holidaysDisabled,
    schedule?.id ?? null,
    schedule?.timeZone ?? null,
    (schedule?.availability ?? null) as WeeklyRow[] | null,
    false,
    null,
    null,
    null,
  ]);
}

function toWeeklyWindow(row: WeeklyRow): WeeklyWindow {
  return { days: row.days.map(weekdayNumber), startMinute: parseClock(row.startTime) ?? 0, endMinute: parseClock(row.endTime) ?? 0 };
}

const weekdayNumber = (name: string) => Math.max(0, (WEEK_DAYS as readonly string[]).indexOf(name)) as Weekday;
