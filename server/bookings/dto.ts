import type { BookingStatus, Prisma } from "@/prisma/generated/client";
import { type EventActor, readActor, readEvent } from "@/server/core/events";
import type { DisableCancelling, DisableRescheduling } from "@/server/event-types/schemas";
import { type BookingEvent, bookingEvents } from "./events";
import type { BookingLocation } from "./schemas";

export type { BookingStatus };

export interface BookingHost {
  id: number;
  name: string;
  email: string;
  username: string;
  timeZone: string;
  locale: string;
  timeFormat: number;
  absent: boolean;
}

export interface BookingAttendee {
  id: number;
  name: string;
  email: string;
  timeZone: string;
  language: string;
  /** 12 or 24, where they have said how they read hours; null: as the language does. */
  timeFormat: number | null;
  phoneNumber: string | null;
  absent: boolean;
  isGuest: boolean;
  seatUid: string | null;
  responses: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** A booking with all that its page, its mail and its API answers are made from. Instants are UTC. */
export interface Booking {
  id: number;
  uid: string;
  status: BookingStatus;
  title: string;
  description: string;
  start: Date;
  end: Date;
  location: BookingLocation | null;
  meetingUrl: string | null;
  responses: Record<string, unknown>;
  metadata: Record<string, unknown>;
  cancellationReason: string | null;
  cancelledByEmail: string | null;
  rejectionReason: string | null;
  reschedulingReason: string | null;
  rescheduledByEmail: string | null;
  rescheduledFromUid: string | null;
  rescheduledToUid: string | null;
  rescheduleRequested: boolean;
  recurringBookingUid: string | null;
  absentHost: boolean;
  icsUid: string;
  icsSequence: number;
  assignmentReason: unknown;
  locale: string;
  createdAt: Date;
  updatedAt: Date;
  /** Null when it has been deleted since. */
  eventType: {
    id: number;
    slug: string;
    title: string;
    hideOrganizerEmail: boolean;
    hideCalendarNotes: boolean;
    hideCalendarEventDetails: boolean;
    seatsPerTimeSlot: number | null;
    seatsShowAttendees: boolean;
    closed: boolean;
    disableGuests: boolean;
    disableCancelling: DisableCancelling | null;
    disableRescheduling: DisableRescheduling | null;
    ownerUsername: string | null;
    teamSlug: string | null;
  } | null;
  /** The organizer first. Never empty while the organizer exists. */
  hosts: BookingHost[];
  /** Guests too (`isGuest`), in the order in which they came. */
  attendees: BookingAttendee[];
}

export const bookingSelect = {
  id: true,
  uid: true,
  status: true,
  title: true,
  description: true,
  startTime: true,
  endTime: true,
  location: true,
  meetingUrl: true,
  responses: true,
  metadata: true,
  cancellationReason: true,
  cancelledByEmail: true,
  rejectionReason: true,
  reschedulingReason: true,
  rescheduledByEmail: true,
  rescheduledFromUid: true,
  rescheduledToUid: true,
  rescheduleRequested: true,
  recurringBookingUid: true,
  absentHost: true,
  icsUid: true,
  icsSequence: true,
  assignmentReason: true,
  locale: true,
  createdAt: true,
  updatedAt: true,
  organizerId: true,
  eventType: {
    select: {
      id: true,
      slug: true,
      title: true,
      seats: true,
      closed: true,
      disableGuests: true,
      disableCancelling: true,
      disableRescheduling: true,
      hideOrganizerEmail: true,
      hideCalendarNotes: true,
      hideCalendarEventDetails: true,
      owner: { select: { username: true } },
      team: { select: { slug: true } },
    },
  },
  hosts: {
    select: { user: { select: { id: true, name: true, email: true, username: true, timeZone: true, locale: true, timeFormat: true } } },
  },
  attendees: {
    select: {
      id: true,
      name: true,
      email: true,
      timeZone: true,
      language: true,
      timeFormat: true,
      phoneNumber: true,
      absent: true,
      isGuest: true,
      seatUid: true,
      responses: true,
      metadata: true,
    },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.BookingSelect;

type Row = Prisma.BookingGetPayload<{ select: typeof bookingSelect }>;

const record = (value: unknown) => (value ?? {}) as Record<string, unknown>;

export function toBooking(row: Row): Booking {
  const { startTime, endTime, organizerId, hosts, eventType, ...rest } = row;
  return {
    ...rest,
    start: startTime,
    end: endTime,
    location: rest.location as BookingLocation | null,
    responses: record(rest.responses),
    metadata: record(rest.metadata),
    eventType: eventType && toEventTypeFacts(eventType),
    hosts: hosts
      .map(({ user }) => ({
        ...user,
        name: user.name ?? user.username ?? user.email,
        username: user.username ?? "",
        absent: rest.absentHost,
      }))
      .sort((a, b) => Number(b.id === organizerId) - Number(a.id === organizerId) || a.id - b.id),
    attendees: row.attendees.map((attendee) => ({
      ...attendee,
      responses: record(attendee.responses),
      metadata: record(attendee.metadata),
    })),
  };
}

function toEventTypeFacts({ owner, team, seats, ...eventType }: NonNullable<Row["eventType"]>): Booking["eventType"] {
  const settings = seats as { seatsPerTimeSlot: number; showAttendeeInfo: boolean } | null;
  return {
    ...eventType,
    disableCancelling: eventType.disableCancelling as DisableCancelling | null,
    disableRescheduling: eventType.disableRescheduling as DisableRescheduling | null,
    seatsPerTimeSlot: settings?.seatsPerTimeSlot ?? null,
    seatsShowAttendees: settings?.showAttendeeInfo ?? false,
    ownerUsername: owner?.username ?? null,
    teamSlug: team?.slug ?? null,
  };
}

/** Something that happened to a booking, with the booking as it is now. `data` holds what was true then, by `type`. */
export type BookingEventView = BookingEvent & { id: number; actor: EventActor; at: Date; booking: Booking };

type EventRow = Prisma.BookingEventGetPayload<{ select: typeof eventSelect }>;

export const eventSelect = { id: true, type: true, version: true, actor: true, data: true, at: true } satisfies Prisma.BookingEventSelect;

/** Throws for an event that this build cannot read: a newer one wrote it. */
export function toEventView({ id, actor, at, ...row }: EventRow, booking: Booking): BookingEventView {
  const event = readEvent(bookingEvents, row);
  if (!event) throw new Error(`Booking event ${id} (${row.type}, version ${row.version}) is none that this build knows.`);
  return { ...event, id, actor: readActor(actor), at, booking };
}
