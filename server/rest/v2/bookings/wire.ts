import { z } from "zod";
import type { Booking, BookingAttendee } from "@/server/bookings/dto";
import { locationText } from "@/server/bookings/rules/location";
import { isSeated } from "@/server/bookings/rules/visible";
import { CreateBookingInput, LocationInput } from "@/server/bookings/schemas";
import { Flag } from "@/server/core/atoms";
import { Email } from "@/server/core/atoms-email";

const HostWire = z.object({
  id: z.number().int(),
  name: z.string(),
  email: z.string(),
  displayEmail: z.string(),
  username: z.string(),
  timeZone: z.string(),
});

export const AttendeeWire = z.object({
  id: z.number().int(),
  name: z.string(),
  email: z.string(),
  displayEmail: z.string(),
  timeZone: z.string(),
  language: z.string(),
  absent: z.boolean(),
  phoneNumber: z.string().optional(),
  seatUid: z.string().optional(),
  bookingFieldsResponses: z.record(z.string(), z.unknown()).optional(),
  metadata: z.record(z.string(), z.unknown()).optional(),
});

export const BookingWire_2024_08_13 = z.object({
  id: z.number().int(),
  uid: z.string(),
  title: z.string(),
  description: z.string(),
  hosts: z.array(HostWire),
  status: z.enum(["cancelled", "accepted", "rejected", "pending"]),
  cancellationReason: z.string().optional(),
  cancelledByEmail: z.string().optional(),
  reschedulingReason: z.string().optional(),
  rescheduledByEmail: z.string().optional(),
  rescheduledFromUid: z.string().optional(),
  rescheduledToUid: z.string().optional(),
  recurringBookingUid: z.string().optional(),
  seatUid: z.string().optional(),
  start: z.string(),
  end: z.string(),
  duration: z.number().int(),
  eventTypeId: z.number().int().optional(),
  eventType: z.object({ id: z.number().int(), slug: z.string() }).optional(),
  meetingUrl: z.string().optional(),
  location: z.string(),
  absentHost: z.boolean(),
  createdAt: z.string(),
  updatedAt: z.string(),
  metadata: z.record(z.string(), z.unknown()),
  icsUid: z.string(),
  attendees: z.array(AttendeeWire),
  guests: z.array(z.string()).optional(),
  bookingFieldsResponses: z.record(z.string(), z.unknown()).optional(),
});
type BookingWire = z.input<typeof BookingWire_2024_08_13>;

/** What is null in the domain is absent on the wire. `seatUid` is the seat that this answer is about. */
export function toBookingWire_2024_08_13(booking: Booking, seatUid?: string): BookingWire {
  const { eventType, location } = booking;
  const seated = isSeated(booking);
  const place = locationText(location);
  const guests = booking.attendees.filter((attendee) => attendee.isGuest).map((attendee) => attendee.email);
  return {
    id: booking.id,
    uid: booking.uid,
    title: booking.title,
    description: booking.description,
    hosts: booking.hosts.map(({ id, name, email, username, timeZone }) => ({ id, name, email, displayEmail: email, username, timeZone })),
    status: booking.status,
    ...(booking.cancellationReason !== null && { cancellationReason: booking.cancellationReason }),
    ...(booking.cancelledByEmail && { cancelledByEmail: booking.cancelledByEmail }),
    ...(booking.reschedulingReason !== null && { reschedulingReason: booking.reschedulingReason }),
    ...(booking.rescheduledByEmail && { rescheduledByEmail: booking.rescheduledByEmail }),
    ...(booking.rescheduledFromUid && { rescheduledFromUid: booking.rescheduledFromUid }),
    ...(booking.rescheduledToUid && { rescheduledToUid: booking.rescheduledToUid }),
    ...(booking.recurringBookingUid && { recurringBookingUid: booking.recurringBookingUid }),
    ...(seatUid && { seatUid }),
    start: booking.start.toISOString(),
    end: booking.end.toISOString(),
    duration: Math.round((booking.end.getTime() - booking.start.getTime()) / 60_000),
    ...(eventType && { eventTypeId: eventType.id, eventType: { id: eventType.id, slug: eventType.slug } }),
    ...(booking.meetingUrl ? { meetingUrl: booking.meetingUrl } : location?.type === "link" && { meetingUrl: location.link }),
    location: booking.meetingUrl ?? place,
    absentHost: booking.absentHost,
    createdAt: booking.createdAt.toISOString(),
    updatedAt: booking.updatedAt.toISOString(),
    metadata: booking.metadata,
    icsUid: booking.icsUid,
    attendees: booking.attendees.map(seated ? toSeatedAttendeeWire : toAttendeeWire),
    ...(!seated && { guests }),
    bookingFieldsResponses: booking.responses,
  };
}

export function toAttendeeWire(attendee: BookingAttendee): z.input<typeof AttendeeWire> {
  const { id, name, email, timeZone, language, absent, phoneNumber } = attendee;
  return { id, name, email, displayEmail: email, timeZone, language, absent, ...(phoneNumber && { phoneNumber }) };
}

/** The uid of somebody else's seat is the right to cancel it: it is left out where it is not the reader's. */
function toSeatedAttendeeWire(attendee: BookingAttendee): z.input<typeof AttendeeWire> {
  const { seatUid, responses, metadata } = attendee;
  return { ...toAttendeeWire(attendee), ...(seatUid !== null && { seatUid }), bookingFieldsResponses: responses, metadata };
}

/** The published body; organizationSlug and the like are accepted and have no meaning yet. */
export const CreateBookingBody_2024_08_13 = CreateBookingInput.pick({
  start: true,
  eventTypeId: true,
  eventTypeSlug: true,
  username: true,
  teamSlug: true,
  lengthInMinutes: true,
  guests: true,
  metadata: true,
  recurrenceCount: true,
  emailVerificationCode: true,
  privateLinkId: true,
  allowConflicts: true,
  allowBookingOutOfBounds: true,
}).extend({
  // how they read hours is the booking page's to say: the documents name no such field
  attendee: CreateBookingInput.shape.attendee.omit({ timeFormat: true }),
  bookingFieldsResponses: CreateBookingInput.shape.responses,
  location: z.union([LocationInput, z.string().max(500)]).optional(),
  instant: Flag.optional(),
});

export const RescheduleBody_2024_08_13 = z.object({
  start: CreateBookingInput.shape.start,
  rescheduledBy: Email.optional(),
  reschedulingReason: z.string().max(2000).optional(),
  /** What the agents guide sends. */
  rescheduleReason: z.string().max(2000).optional(),
  seatUid: z.string().max(100).optional(),
  emailVerificationCode: z.string().max(20).optional(),
});

export const CancelBody_2024_08_13 = z.object({
  cancellationReason: z.string().max(2000).optional(),
  cancelSubsequentBookings: Flag.optional(),
  seatUid: z.string().max(100).optional(),
});
