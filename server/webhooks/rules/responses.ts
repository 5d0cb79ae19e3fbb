import { completeFields } from "@/server/booking-fields/rules/complete";
import { locationText } from "@/server/bookings/rules/location";
import type { BookingLocation } from "@/server/bookings/schemas";
import type { EventType } from "@/server/event-types/dto";

interface Response {
  label: string;
  value?: unknown;
  isHidden: boolean;
}

/** The default fields with their documented labels, which are not for reading. */
const DEFAULT_LABELS: Record<string, string> = {
  name: "your_name",
  email: "email_address",
  attendeePhoneNumber: "phone_number",
  location: "location",
  title: "what_is_this_meeting_about",
  notes: "additional_notes",
  guests: "additional_guests",
  rescheduleReason: "reason_for_reschedule",
};

/** Every answer with the label of its field; default fields that were not asked are there without a value. */
export function labelledResponses(eventType: EventType | null, answers: Record<string, unknown>, location: BookingLocation | null) {
  const fields = eventType ? completeFields(eventType) : [];
  const responses: Record<string, Response> = {};
  for (const [slug, label] of Object.entries(DEFAULT_LABELS)) {
    const hidden = fields.find((field) => field.slug === slug)?.hidden ?? (slug === "title" || slug === "attendeePhoneNumber");
    responses[slug] = { label, ...valued(answers[slug]), isHidden: hidden };
  }
  responses.location = { ...responses.location!, value: { optionValue: "", value: locationText(location) } };
  return { ...responses, ...customResponses(eventType, answers) };
}

/** The answers to the host's own questions alone. */
export function customResponses(eventType: EventType | null, answers: Record<string, unknown>): Record<string, Response> {
  const fields = new Map((eventType ? completeFields(eventType) : []).map((field) => [field.slug, field]));
  const own = Object.entries(answers).filter(([slug]) => !Object.hasOwn(DEFAULT_LABELS, slug));
  return Object.fromEntries(
    own.map(([slug, value]) => [slug, { label: fields.get(slug)?.label ?? slug, value, isHidden: fields.get(slug)?.hidden ?? false }]),
  );
}

const valued = (value: unknown) => (value === undefined ? {} : { value });
