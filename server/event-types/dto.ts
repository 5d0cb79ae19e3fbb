import type { Prisma, SchedulingType } from "@/prisma/generated/client";
import type { BookingField, BookingFieldSetting } from "@/server/booking-fields/schemas";
import { jsonOrNull } from "@/server/core/database";
import type { PublicUser } from "@/server/users/dto";
import type {
  BookerActiveBookingsLimit,
  BookerLayouts,
  BookingLimits,
  BookingWindow,
  CalVideoSettings,
  Color,
  ConfirmationPolicy,
  DestinationCalendar,
  DisableCancelling,
  DisableRescheduling,
  EventTypeSettings,
  Location,
  Recurrence,
  Seats,
} from "./schemas";

/** Who owns a personal event type. The e-mail address is for the owner's side only: public answers leave it out. */
export interface EventTypeOwner {
  id: number;
  username: string | null;
  name: string | null;
  email: string;
  avatarUrl: string | null;
  bio: string | null;
  timeZone: string;
  weekStart: string;
  locale: string;
  defaultScheduleId: number | null;
  away: boolean;
  theme: string | null;
  brandColor: string | null;
  darkBrandColor: string | null;
  hideBranding: boolean;
}

/** Who serves an event type: the owner of a personal one, the rows of a team's. */
export interface EventTypeHost {
  userId: number;
  username: string | null;
  name: string | null;
  avatarUrl: string | null;
  timeZone: string;
  isFixed: boolean;
  /** 0 lowest … 4 highest, 2 medium. */
  priority: number;
  weight: number;
  /** null is the event type's schedule, else the host's default one. */
  scheduleId: number | null;
  groupId: string | null;
}

/** Everything of an event type. Lengths, notice, buffers and offsets are minutes; a structured setting that is null is off. */
export interface EventType {
  id: number;
  ownerId: number | null;
  teamId: number | null;
  parentId: number | null;
  /** null for personal event types. */
  schedulingType: SchedulingType | null;
  title: string;
  slug: string;
  description: string;
  position: number;
  /** Left out of the public page. */
  hidden: boolean;
  /** To be booked through private links alone. */
  closed: boolean;
  lengthInMinutes: number;
  /** Lengths that the booker may choose from; empty: `lengthInMinutes` only. */
  lengthInMinutesOptions: number[];
  /** From one start to the next; null is the length. */
  slotInterval: number | null;
  offsetStart: number;
  minimumBookingNotice: number;
  beforeEventBuffer: number;
  afterEventBuffer: number;
  /** null is the owner's default schedule. */
  scheduleId: number | null;
  /** Zone that owns the rules (scheduling rule 4): that of the schedule, else the owner's or the team's. */
  timeZone: string;
  locations: Location[];
  /** What the host has set; `completeFields` (server/booking-fields/rules/complete.ts) makes the whole form of it. */
  bookingFields: BookingFieldSetting[];
  bookingLimitsCount: BookingLimits | null;
  bookingLimitsDuration: BookingLimits | null;
  bookingWindow: BookingWindow | null;
  bookerActiveBookingsLimit: BookerActiveBookingsLimit | null;
  confirmationPolicy: ConfirmationPolicy | null;
  recurrence: Recurrence | null;
  seats: Seats | null;
  color: Color | null;
  bookerLayouts: BookerLayouts | null;
  disableCancelling: DisableCancelling | null;
  disableRescheduling: DisableRescheduling | null;
  destinationCalendar: DestinationCalendar | null;
  calVideoSettings: CalVideoSettings | null;
  onlyShowFirstAvailableSlot: boolean;
  showOptimizedSlots: boolean;
  disableGuests: boolean;
  requiresBookerEmailVerification: boolean;
  bookingRequiresAuthentication: boolean;
  allowReschedulingPastBookings: boolean;
  allowReschedulingCancelledBookings: boolean;
  lockTimeZoneToggleOnBookingPage: boolean;
  /** The zone the booking page is locked to; null is `timeZone`. */
  lockedTimeZone: string | null;
  hideCalendarNotes: boolean;
  hideCalendarEventDetails: boolean;
  hideOrganizerEmail: boolean;
  useDestinationCalendarEmail: boolean;
  customName: string | null;
  successRedirectUrl: string | null;
  forwardParamsSuccessRedirect: boolean;
  /** null is the visitor's own language. */
  interfaceLanguage: string | null;
  /** "hide" or "ignore". */
  externalBusyPolicy: string;
  metadata: Record<string, unknown>;
  createdAt: Date;
  owner: EventTypeOwner | null;
  team: { id: number; slug: string; name: string; timeZone: string } | null;
  hosts: EventTypeHost[];
}

/** An event type as anybody may see it: what a booking page is made from. No e-mail address, no place that is not public. */
export interface PublicEventType extends Pick<EventType, PublicSetting> {
  /** The only zone in which the page shows times; null where the booker chooses. */
  lockedTimeZone: string | null;
  /** The form as the booker sees it, in order, without hidden fields. */
  bookingFields: BookingField[];
  hosts: { userId: number; username: string | null; name: string; avatarUrl: string | null }[];
  owner: (Omit<PublicUser, "username"> & { username: string | null }) | null;
  team: { slug: string; name: string } | null;
}

type PublicSetting =
  | ("id" | "title" | "slug" | "description" | "hidden" | "schedulingType" | "lengthInMinutes" | "lengthInMinutesOptions" | "timeZone")
  | ("locations" | "confirmationPolicy" | "recurrence" | "seats" | "color" | "bookerLayouts" | "disableGuests" | "disableCancelling")
  | ("disableRescheduling" | "requiresBookerEmailVerification" | "bookingRequiresAuthentication" | "successRedirectUrl")
  | ("forwardParamsSuccessRedirect" | "interfaceLanguage");

const hostUserSelect = { id: true, username: true, name: true, avatarUrl: true, timeZone: true } satisfies Prisma.UserSelect;

const ownerSelect = {
  ...hostUserSelect,
  email: true,
  bio: true,
  weekStart: true,
  locale: true,
  defaultScheduleId: true,
  away: true,
  theme: true,
  brandColor: true,
  darkBrandColor: true,
  hideBranding: true,
  schedules: { select: { id: true, timeZone: true } },
} satisfies Prisma.UserSelect;

export const eventTypeSelect = {
  id: true,
  ownerId: true,
  teamId: true,
  parentId: true,
  schedulingType: true,
  title: true,
  slug: true,
  description: true,
  position: true,
  hidden: true,
  closed: true,
  lengthInMinutes: true,
  lengthInMinutesOptions: true,
  slotInterval: true,
  offsetStart: true,
  minimumBookingNotice: true,
  beforeEventBuffer: true,
  afterEventBuffer: true,
  scheduleId: true,
  locations: true,
  bookingFields: true,
  bookingLimitsCount: true,
  bookingLimitsDuration: true,
  bookingWindow: true,
  bookerActiveBookingsLimit: true,
  confirmationPolicy: true,
  recurrence: true,
  seats: true,
  color: true,
  bookerLayouts: true,
  disableCancelling: true,
  disableRescheduling: true,
  destinationCalendar: true,
  calVideoSettings: true,
  onlyShowFirstAvailableSlot: true,
  showOptimizedSlots: true,
  disableGuests: true,
  requiresBookerEmailVerification: true,
  bookingRequiresAuthentication: true,
  allowReschedulingPastBookings: true,
  allowReschedulingCancelledBookings: true,
  lockTimeZoneToggleOnBookingPage: true,
  lockedTimeZone: true,
  hideCalendarNotes: true,
  hideCalendarEventDetails: true,
  hideOrganizerEmail: true,
  useDestinationCalendarEmail: true,
  customName: true,
  successRedirectUrl: true,
  forwardParamsSuccessRedirect: true,
  interfaceLanguage: true,
  externalBusyPolicy: true,
  metadata: true,
  createdAt: true,
  schedule: { select: { timeZone: true } },
  owner: { select: ownerSelect },
  team: { select: { id: true, slug: true, name: true, timeZone: true } },
  hosts: {
    select: { isFixed: true, priority: true, weight: true, scheduleId: true, groupId: true, user: { select: hostUserSelect } },
    orderBy: { userId: "asc" },
  },
} satisfies Prisma.EventTypeSelect;

type Row = Prisma.EventTypeGetPayload<{ select: typeof eventTypeSelect }>;

export function toEventType(row: Row): EventType {
  const { schedule, owner, hosts, ...rest } = row;
  const { schedules, ...ownerFields } = owner ?? { schedules: [] };
  const defaultZone = schedules.find(({ id }) => id === owner?.defaultScheduleId)?.timeZone;
  return {
    // JSON columns hold what server/event-types/schemas.ts let in
    ...(rest as Omit<EventType, "owner" | "hosts" | "timeZone">),
    timeZone: schedule?.timeZone ?? defaultZone ?? owner?.timeZone ?? row.team?.timeZone ?? "UTC",
    owner: owner && (ownerFields as EventTypeOwner),
    hosts: owner ? [personalHost(owner)] : hosts.map(({ user, ...host }) => ({ ...host, ...hostUser(user) })),
  };
}

type HostUser = Prisma.UserGetPayload<{ select: typeof hostUserSelect }>;

function hostUser({ id, username, name, avatarUrl, timeZone }: HostUser) {
  return { userId: id, username, name, avatarUrl, timeZone };
}

/** The owner as the one host of a personal event type. */
export function personalHost(user: HostUser): EventTypeHost {
  return { ...hostUser(user), isFixed: true, priority: 2, weight: 100, scheduleId: null, groupId: null };
}

/** Settings as columns; those that are absent stay as they are. */
export function toColumns(settings: Partial<EventTypeSettings>) {
  return {
    ...settings,
    bookingLimitsCount: jsonOrNull(settings.bookingLimitsCount),
    bookingLimitsDuration: jsonOrNull(settings.bookingLimitsDuration),
    bookingWindow: jsonOrNull(settings.bookingWindow),
    bookerActiveBookingsLimit: jsonOrNull(settings.bookerActiveBookingsLimit),
    confirmationPolicy: jsonOrNull(settings.confirmationPolicy),
    recurrence: jsonOrNull(settings.recurrence),
    seats: jsonOrNull(settings.seats),
    color: jsonOrNull(settings.color),
    bookerLayouts: jsonOrNull(settings.bookerLayouts),
    disableCancelling: jsonOrNull(settings.disableCancelling),
    disableRescheduling: jsonOrNull(settings.disableRescheduling),
    destinationCalendar: jsonOrNull(settings.destinationCalendar),
    calVideoSettings: jsonOrNull(settings.calVideoSettings),
  };
}
