import { type Booking, type BookingAttendee, type BookingEventView, type BookingHost, toEventView } from "@/server/bookings/dto";
import { type BookingEventType, bookingEvents } from "@/server/bookings/events";

/** Bookings built by hand, for tests of what is made from them. */

export function exampleHost(overrides: Partial<BookingHost> = {}): BookingHost {
  const example = {
    id: 1,
    name: "Bailey",
    email: "bailey@example.com",
    username: "bailey",
    timeZone: "Europe/Dublin",
    locale: "en",
    timeFormat: 24,
    absent: false,
  };
  return { ...example, ...overrides };
}

export function exampleAttendee(overrides: Partial<BookingAttendee> = {}): BookingAttendee {
  return {
    id: 1,
    name: "Ana Souza",
    email: "ana@example.org",
    timeZone: "America/New_York",
    language: "en",
    timeFormat: null,
    phoneNumber: null,
    absent: false,
    isGuest: false,
    seatUid: null,
    responses: {},
    metadata: {},
    ...overrides,
  };
}

export const exampleEventType: NonNullable<Booking["eventType"]> = {
  id: 7,
  slug: "intro",
  title: "Intro call",
  hideOrganizerEmail: false,
  hideCalendarNotes: false,
  hideCalendarEventDetails: false,
  seatsPerTimeSlot: null,
  seatsShowAttendees: false,
  closed: false,
  disableGuests: false,
  disableCancelling: null,
  disableRescheduling: null,
  ownerUsername: "bailey",
  teamSlug: null,
};

/** Ana's half hour with Bailey, Wednesday 20 May 2026, 13:00 UTC. */
export function exampleBooking(overrides: Partial<Booking> = {}): Booking {
  const made = new Date("2026-05-06T08:00:00.000Z");
  return {
    id: 11,
    uid: "3mRzHkZ8c4b9QxVwT7yFpN",
    status: "accepted",
    title: "Intro call between Bailey and Ana Souza",
    description: "",
    start: new Date("2026-05-20T13:00:00.000Z"),
    end: new Date("2026-05-20T13:30:00.000Z"),
    location: { type: "link", link: "https://meet.example.com/bailey" },
    meetingUrl: null,
    responses: {},
    metadata: {},
    cancellationReason: null,
    cancelledByEmail: null,
    rejectionReason: null,
    reschedulingReason: null,
    rescheduledByEmail: null,
    rescheduledFromUid: null,
    rescheduledToUid: null,
    rescheduleRequested: false,
    recurringBookingUid: null,
    absentHost: false,
    icsUid: "3mRzHkZ8c4b9QxVwT7yFpN@kairos.example",
    icsSequence: 0,
    assignmentReason: null,
    locale: "en",
    createdAt: made,
    updatedAt: made,
    eventType: exampleEventType,
    hosts: [exampleHost()],
    attendees: [exampleAttendee()],
    ...overrides,
  };
}

/** `data` is what its type needs, unless told otherwise. */
export function exampleEvent(type: BookingEventType, booking: Partial<Booking> = {}, data: Record<string, unknown> = {}): BookingEventView {
  const row = { id: 101, type, version: bookingEvents.version, actor: { type: "booker" }, at: new Date("2026-05-06T08:00:00.000Z") };
  return toEventView({ ...row, data: { ...NEEDED[type], ...data } as object }, exampleBooking(booking));
}

const NEEDED: Partial<Record<BookingEventType, object>> = {
  rescheduled: { fromStart: "2026-05-05T13:00:00.000Z", fromEnd: "2026-05-05T13:30:00.000Z" },
  seat_cancelled: { attendee: null },
  reassigned: { fromUserId: 1, toUserId: 2 },
  marked_absent: { host: null, attendees: [] },
};
