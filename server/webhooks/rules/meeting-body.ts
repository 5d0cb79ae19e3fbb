import type { Booking } from "@/server/bookings/dto";
import { locationText } from "@/server/bookings/rules/location";
import type { EventType } from "@/server/event-types/dto";
import type { WebhookTrigger } from "../schemas";
import { labelledResponses } from "./responses";

/** The body of MEETING_STARTED and MEETING_ENDED: flat, without `payload`, as documented. */
export function meetingBody(trigger: WebhookTrigger, booking: Booking, eventType: EventType | null) {
  return {
    triggerEvent: trigger,
    idempotencyKey: null,
    ...flatBooking(booking),
    responses: labelledResponses(eventType, booking.responses, booking.location),
    references: [],
    appsStatus: [],
  };
}

/** A booking under its flat names, as the documented body has them: startTime, the status in capitals, noShow. Without the answers. */
export function flatBooking(booking: Booking) {
  const organizer = booking.hosts[0];
  return {
    id: booking.id,
    uid: booking.uid,
    userId: organizer?.id ?? null,
    userPrimaryEmail: organizer?.email ?? null,
    eventTypeId: booking.eventType?.id ?? null,
    title: booking.title,
    description: booking.description,
    customInputs: {},
    startTime: booking.start.toISOString(),
    endTime: booking.end.toISOString(),
    location: locationText(booking.location),
    createdAt: booking.createdAt.toISOString(),
    updatedAt: booking.updatedAt.toISOString(),
    status: booking.status.toUpperCase(),
    paid: false,
    destinationCalendarId: null,
    cancellationReason: booking.cancellationReason,
    rejectionReason: booking.rejectionReason,
    reassignReason: null,
    reassignById: null,
    dynamicEventSlugRef: null,
    dynamicGroupSlugRef: null,
    rescheduled: booking.rescheduledToUid ? true : null,
    fromReschedule: booking.rescheduledFromUid,
    recurringEventId: booking.recurringBookingUid,
    smsReminderNumber: null,
    scheduledJobs: [],
    metadata: { ...booking.metadata, ...(booking.meetingUrl && { videoCallUrl: booking.meetingUrl }) },
    isRecorded: false,
    iCalUID: booking.icsUid,
    iCalSequence: booking.icsSequence,
    rating: null,
    ratingFeedback: null,
    noShowHost: booking.absentHost,
    oneTimePassword: null,
    cancelledBy: booking.cancelledByEmail,
    rescheduledBy: booking.rescheduledByEmail,
    creationSource: null,
    user: organizer ? { email: organizer.email, name: organizer.name, timeZone: organizer.timeZone, username: organizer.username } : null,
    attendees: booking.attendees.map(({ id, email, name, timeZone, phoneNumber, language, absent }) => ({
      id,
      email,
      name,
      timeZone,
      phoneNumber,
      locale: language,
      bookingId: booking.id,
      noShow: absent,
    })),
    payment: [],
  };
}
