import type { WebhookTrigger } from "@/server/webhooks/schemas";

/** What the documentation calls each trigger. */
const TRIGGER_LABELS: Record<WebhookTrigger, string> = {
  BOOKING_CREATED: "Booking created",
  BOOKING_RESCHEDULED: "Booking rescheduled",
  BOOKING_CANCELLED: "Booking cancelled",
  BOOKING_REQUESTED: "Booking requested",
  BOOKING_REJECTED: "Booking rejected",
  BOOKING_PAYMENT_INITIATED: "Booking payment initiated",
  BOOKING_PAID: "Booking paid",
  BOOKING_NO_SHOW_UPDATED: "Booking no-show updated",
  MEETING_STARTED: "Meeting started",
  MEETING_ENDED: "Meeting ended",
  RECORDING_READY: "Recording ready",
  RECORDING_TRANSCRIPTION_GENERATED: "Recording transcription generated",
  INSTANT_MEETING: "Instant meeting created",
  INSTANT_MEETING_ACCEPTED: "Instant meeting accepted",
  OOO_CREATED: "Out of office created",
  FORM_SUBMITTED: "Form submitted",
  FORM_SUBMITTED_NO_EVENT: "Form submitted, no event booked",
  ROUTING_FORM_FALLBACK_HIT: "Routing form fallback hit",
  AFTER_HOSTS_CAL_VIDEO_NO_SHOW: "Hosts did not join the video call",
  AFTER_GUESTS_CAL_VIDEO_NO_SHOW: "Guests did not join the video call",
  DELEGATION_CREDENTIAL_ERROR: "Delegation credential error",
  WRONG_ASSIGNMENT_REPORT: "Wrong assignment report",
};

/** What happens on this instance today; others can be subscribed to over the API. */
const OFFERED: readonly WebhookTrigger[] = [
  ...(["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED", "BOOKING_REQUESTED", "BOOKING_REJECTED"] as const),
  ...(["BOOKING_NO_SHOW_UPDATED", "MEETING_STARTED", "MEETING_ENDED"] as const),
];

/** What a new webhook listens to. */
export const USUAL_TRIGGERS: WebhookTrigger[] = ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"];

/** The choices of a form: what is offered, and what the webhook has beyond that, so that saving loses nothing. */
export const choicesFor = (chosen: readonly WebhookTrigger[]) => [...OFFERED, ...chosen.filter((trigger) => !OFFERED.includes(trigger))];

export const triggerLabel = (trigger: string) =>
  trigger === "PING" ? "Test" : Object.hasOwn(TRIGGER_LABELS, trigger) ? TRIGGER_LABELS[trigger as WebhookTrigger] : trigger;
