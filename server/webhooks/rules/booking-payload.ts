import type { Booking } from "@/server/bookings/dto";
import { locationText } from "@/server/bookings/rules/location";
import { MINUTE_MS } from "@/server/core/time";
import type { EventType } from "@/server/event-types/dto";
import type { Announcement } from "./announcement";
import { toOrganizer, toPayloadAttendee } from "./people";
import { customResponses, labelledResponses } from "./responses";

export interface BookingFacts {
  booking: Booking;
  /** Null when it has been deleted since. */
  eventType: EventType | null;
  /** The booking that this one was moved from. */
  former: { id: number; uid: string; start: Date; end: Date } | null;
  /** Public address of this instance. */
  bookerUrl: string;
}

/** An instant as the documented payloads write it: 2024-01-01T10:00:00Z. */
export const plainInstant = (instant: Date) => instant.toISOString().replace(".000Z", "Z");

/** `payload` of a booking trigger, version 2021-10-20, field by field as documented. */
export function bookingPayload(told: Announcement, facts: BookingFacts) {
  const { booking, eventType, former } = facts;
  const { start, end, hosts, location, meetingUrl, description: notes } = booking;
  return {
    bookerUrl: facts.bookerUrl,
    title: booking.title,
    startTime: plainInstant(start),
    endTime: plainInstant(end),
    additionalNotes: notes,
    type: booking.eventType?.slug ?? "",
    description: notes,
    eventTypeId: booking.eventType?.id ?? null,
    ...eventTypeFacts(eventType),
    organizer: hosts[0] ? toOrganizer(hosts[0], start) : null,
    attendees: told.attendees.map((attendee) => toPayloadAttendee(attendee, start)),
    ...teamOf(facts),
    customInputs: {},
    responses: labelledResponses(eventType, told.responses, location),
    userFieldsResponses: customResponses(eventType, told.responses),
    location: locationText(location),
    destinationCalendar: eventType?.destinationCalendar ?? null,
    iCalUID: booking.icsUid,
    iCalSequence: booking.icsSequence,
    oneTimePassword: null,
    organizationId: null,
    hashedLink: null,
    uid: booking.uid,
    ...(meetingUrl && { videoCallData: { type: locationText(location), id: "", password: "", url: meetingUrl } }),
    eventTitle: eventType?.title ?? booking.eventType?.title ?? "",
    price: 0,
    currency: "usd",
    length: Math.round((end.getTime() - start.getTime()) / MINUTE_MS),
    bookingId: booking.id,
    ...(former && {
      rescheduleId: former.id,
      rescheduleUid: former.uid,
      rescheduleStartTime: plainInstant(former.start),
      rescheduleEndTime: plainInstant(former.end),
    }),
    metadata: { ...booking.metadata, ...(meetingUrl && { videoCallUrl: meetingUrl }) },
    status: told.status,
    ...reasonOf(told, booking),
  };
}

function eventTypeFacts(eventType: EventType | null) {
  return {
    eventDescription: eventType?.description ?? "",
    schedulingType: eventType?.schedulingType ?? null,
    hideCalendarNotes: eventType?.hideCalendarNotes ?? false,
    hideCalendarEventDetails: eventType?.hideCalendarEventDetails ?? false,
    hideOrganizerEmail: eventType?.hideOrganizerEmail ?? false,
    seatsPerTimeSlot: eventType?.seats?.seatsPerTimeSlot ?? null,
    seatsShowAttendees: eventType?.seats?.showAttendeeInfo ?? true,
    seatsShowAvailabilityCount: eventType?.seats?.showAvailabilityCount ?? true,
    customReplyToEmail: null,
    disableRescheduling: eventType?.disableRescheduling?.disabled ?? false,
    disableCancelling: eventType?.disableCancelling?.disabled ?? false,
    requiresConfirmation: eventType?.confirmationPolicy != null,
  };
}

function teamOf({ booking, eventType }: BookingFacts) {
  if (!eventType?.team) return {};
  const members = booking.hosts.map((host) => toOrganizer(host, booking.start));
  return { team: { id: eventType.team.id, name: eventType.team.name, members } };
}

function reasonOf({ trigger, reason, requestReschedule }: Announcement, booking: Booking) {
  if (trigger === "BOOKING_CANCELLED") return { cancellationReason: reason ?? booking.cancellationReason ?? "", requestReschedule };
  return trigger === "BOOKING_REJECTED" ? { rejectionReason: reason ?? booking.rejectionReason ?? "" } : {};
}

/** `payload` of BOOKING_NO_SHOW_UPDATED. A host who did not come stands in the message alone: the documented payload lists attendees. */
export function noShowPayload({ absences }: Announcement, { id, uid, hosts }: Booking) {
  const attendees = absences.attendees.map(({ email, absent }) => ({ email, noShow: absent }));
  const host = absences.host === null || !hosts[0] ? [] : [{ email: hosts[0].email, noShow: absences.host }];
  const message = [...host, ...attendees].map(({ email, noShow }) => `${email} ${noShow ? "marked" : "unmarked"} as no-show`).join(", ");
  return { message, attendees, bookingUid: uid, bookingId: id };
}

/** What a template may name beside the payload's own fields, where the documented list means something else by a name. */
export function bookingVariables(payload: ReturnType<typeof bookingPayload>): Record<string, unknown> {
  const person = <T extends { timeZone: string }>(someone: T) => ({ ...someone, timezone: someone.timeZone });
  return {
    ...payload,
    title: payload.eventTitle || payload.title,
    description: payload.eventDescription,
    organizer: payload.organizer && person(payload.organizer),
    attendees: payload.attendees.map(person),
    ...(payload.team && { team: { ...payload.team, members: payload.team.members.map(({ name }) => name) } }),
  };
}
