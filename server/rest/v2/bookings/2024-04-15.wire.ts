import { z } from "zod";
import type { Booking } from "@/server/bookings/dto";
import { locationText } from "@/server/bookings/rules/location";
import { isSeated } from "@/server/bookings/rules/visible";
import { BOOKING_FILTERS, BOOKING_STATES, CancelBookingInput, CreateBookingInput, type LocationInput } from "@/server/bookings/schemas";
import { Flag } from "@/server/core/atoms";
import { fieldError } from "@/server/core/errors";
import { MINUTE_MS } from "@/server/core/time";
import { flatBooking } from "@/server/webhooks/rules/meeting-body";
import { newerField } from "../../versions";
import { integrationOf } from "../older-locations";

const AttendeeWire = z.object({
  id: z.number().int(),
  email: z.string(),
  name: z.string(),
  timeZone: z.string(),
  phoneNumber: z.string().nullable(),
  locale: z.string(),
  bookingId: z.number().int(),
  noShow: z.boolean(),
  seatUid: z.string().optional(),
});

const text = z.string().nullable();

/**
 * A booking before 2024-08-13: the fields of the documented flat webhook bodies, of which the printed answer of the migration guide
 * ({ id, uid, startTime, endTime, attendees, status }) is a part. What is always empty there is passed on as it is.
 */
export const BookingWire_2024_04_15 = z.looseObject({
  id: z.number().int(),
  uid: z.string(),
  userId: z.number().int().nullable(),
  userPrimaryEmail: text,
  eventTypeId: z.number().int().nullable(),
  title: z.string(),
  description: z.string(),
  customInputs: z.record(z.string(), z.unknown()),
  responses: z.record(z.string(), z.unknown()),
  startTime: z.string(),
  endTime: z.string(),
  location: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  status: z.enum(["CANCELLED", "ACCEPTED", "REJECTED", "PENDING"]),
  paid: z.boolean(),
  cancellationReason: text,
  rejectionReason: text,
  rescheduled: z.boolean().nullable(),
  fromReschedule: text,
  recurringEventId: text,
  metadata: z.record(z.string(), z.unknown()),
  iCalUID: z.string(),
  iCalSequence: z.number().int(),
  noShowHost: z.boolean(),
  cancelledBy: text,
  rescheduledBy: text,
  user: z.object({ email: z.string(), name: z.string(), timeZone: z.string(), username: z.string() }).nullable(),
  attendees: z.array(AttendeeWire),
  seatUid: z.string().optional(),
});

/** `seatUid` is the seat that this answer is about; of seats that are not the reader's the uid is left out. */
export function toBookingWire_2024_04_15(booking: Booking, seatUid?: string): z.input<typeof BookingWire_2024_04_15> {
  const { status, attendees, ...flat } = flatBooking(booking);
  const seats = new Map(booking.attendees.map((attendee) => [attendee.id, attendee.seatUid]));
  const withSeat = <A extends { id: number }>(attendee: A) => {
    const uid = seats.get(attendee.id);
    return uid ? { ...attendee, seatUid: uid } : attendee;
  };
  const place = { value: locationText(booking.location), optionValue: "" };
  return {
    ...flat,
    status: status as z.input<typeof BookingWire_2024_04_15>["status"],
    responses: { ...booking.responses, ...(place.value && { location: place }) },
    attendees: isSeated(booking) ? attendees.map(withSeat) : attendees,
    ...(seatUid && { seatUid }),
  };
}

/**
 * What the list filters by: the states that the migration guide names, and what the reference looks for. Both say "cancelled"; here it is
 * the state, as "rejected" has a word of its own.
 */
export const StatusWord_2024_04_15 = z.enum(
  [...BOOKING_STATES, "upcoming", "recurring", "past", "unconfirmed"],
  "Use accepted, pending, cancelled, rejected, upcoming, recurring, past or unconfirmed",
);

export const askedStatus_2024_04_15 = (words: readonly string[]) => ({
  states: BOOKING_STATES.filter((word) => words.includes(word)),
  status: BOOKING_FILTERS.filter((word) => word !== "cancelled" && words.includes(word)),
});

const FullName = z.object({ firstName: z.string().max(100), lastName: z.string().max(100).optional() });
const Place = z.object({ value: z.string("Say where to meet").max(500), optionValue: z.string().max(500).optional() });

const Responses = z.looseObject(
  {
    name: z.union([CreateBookingInput.shape.attendee.shape.name, FullName], "Enter a name"),
    email: CreateBookingInput.shape.attendee.shape.email,
    attendeePhoneNumber: CreateBookingInput.shape.attendee.shape.phoneNumber,
    location: z.union([Place, z.string().max(500)], "Send a location such as { value: 'integrations:zoom', optionValue: '' }").optional(),
    rescheduleReason: z.string().max(2000, "Use at most 2000 characters").optional(),
  },
  "responses is required: an object with the booker's name, email and answers",
);

const fields = CreateBookingInput.shape;

export const CreateBookingBody_2024_04_15 = z.object({
  eventTypeId: fields.eventTypeId,
  eventTypeSlug: fields.eventTypeSlug,
  username: fields.username,
  teamSlug: fields.teamSlug,
  start: fields.start,
  end: fields.start.optional(),
  responses: Responses,
  timeZone: fields.attendee.shape.timeZone,
  language: fields.attendee.shape.language,
  metadata: fields.metadata,
  /** The booking that is moved to this time. */
  rescheduleUid: z.string().min(1).max(100).optional(),
  seatUid: z.string().max(100).optional(),
  emailVerificationCode: fields.emailVerificationCode,
  /** The same, as published clients name it. */
  verificationCode: fields.emailVerificationCode,
  /** The private link that the booking comes through. */
  hashedLink: fields.privateLinkId,
  allowConflicts: fields.allowConflicts,
  allowBookingOutOfBounds: fields.allowBookingOutOfBounds,
  attendee: newerField("attendee", "2024-08-13"),
});
type Body = z.output<typeof CreateBookingBody_2024_04_15>;

export const CancelBody_2024_04_15 = z.object({
  cancellationReason: CancelBookingInput.shape.reason,
  /** Of a recurring booking: this occurrence and all after it. */
  allRemainingBookings: Flag.optional(),
  seatUid: CancelBookingInput.shape.seatUid,
});

/** The length that start and end ask for; undefined leaves it to the event type. Throws `invalid_input` for an end before the start. */
export function askedMinutes({ start, end }: Pick<Body, "start" | "end">): number | undefined {
  if (!end) return undefined;
  const minutes = (end.getTime() - start.getTime()) / MINUTE_MS;
  if (minutes <= 0 || !Number.isInteger(minutes)) throw fieldError("end", "The end must be some whole minutes after the start.");
  return minutes;
}

/** The body as the domain's verb reads it. */
export function fromOlderBody(body: Body): CreateBookingInput {
  const { location, ...responses } = body.responses;
  const { name, email, attendeePhoneNumber: phoneNumber } = responses;
  const fullName = typeof name === "string" ? name : [name.firstName, name.lastName].filter(Boolean).join(" ");
  return {
    eventTypeId: body.eventTypeId,
    eventTypeSlug: body.eventTypeSlug,
    username: body.username,
    teamSlug: body.teamSlug,
    start: body.start,
    lengthInMinutes: askedMinutes(body),
    attendee: { name: fullName, email, timeZone: body.timeZone, language: body.language, phoneNumber },
    responses,
    location: location === undefined ? undefined : toLocationInput(location),
    metadata: body.metadata,
    emailVerificationCode: body.emailVerificationCode ?? body.verificationCode,
    privateLinkId: body.hashedLink,
    allowConflicts: body.allowConflicts,
    allowBookingOutOfBounds: body.allowBookingOutOfBounds,
  };
}

/** `{ value, optionValue }`: which place, and the booker's part of it. A value that is none of ours is a place in the booker's words. */
function toLocationInput(asked: z.output<typeof Place> | string): LocationInput | undefined {
  const { value, optionValue = "" } = typeof asked === "string" ? { value: asked } : asked;
  const integration = integrationOf(value);
  if (integration) return { type: "integration", integration };
  switch (value) {
    case "":
      return undefined;
    case "userPhone":
      return { type: "phone" };
    case "address":
    case "link":
    case "phone":
      return { type: value };
    case "conferencing":
    case "organizersDefaultApp":
      return { type: "organizersDefaultApp" };
    case "attendeeAddress":
      return { type: value, address: optionValue };
    case "attendeePhone":
      return { type: value, phone: optionValue };
    case "attendeeDefined":
      return { type: value, location: optionValue };
    default:
      return { type: "attendeeDefined", location: value };
  }
}
