import type { EventType } from "@/server/event-types/dto";
import type { Location } from "@/server/event-types/schemas";
import type { BadgeTone } from "../ui/badge";

export type Fact = { text: string; tone: BadgeTone };

type Described = Pick<
  EventType,
  | ("lengthInMinutes" | "lengthInMinutesOptions" | "locations" | "beforeEventBuffer" | "afterEventBuffer")
  | ("bookingFields" | "seats" | "recurrence" | "confirmationPolicy" | "hidden" | "closed")
>;

const PLACES: Record<Location["type"], string> = {
  address: "In person",
  link: "Link meeting",
  integration: "Video call",
  phone: "Phone call",
  attendeeAddress: "At the attendee's address",
  attendeePhone: "Phone call",
  attendeeDefined: "Attendee's choice",
  organizersDefaultApp: "Video call",
};

const APPS: Record<string, string> = {
  "cal-video": "Video call",
  "google-meet": "Google Meet",
  "office365-video": "Microsoft Teams",
  "element-call-video": "Element Call",
  "eightxeight-video": "8x8",
  "facetime-video": "FaceTime",
  "mirotalk-video": "MiroTalk",
  "whatsapp-video": "WhatsApp",
  "salesroom-video": "Salesroom",
};

/** "whereby-video" -> "Whereby". */
export function appName(integration: string): string {
  const plain = integration.replace(/-(video|conferencing)$/, "").replaceAll("-", " ");
  return APPS[integration] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

function placeName(location: Location): string {
  return location.type === "integration" ? appName(location.integration) : PLACES[location.type];
}

const UNITS = { weekly: "week", monthly: "month", yearly: "year" } as const;
const ADVERBS = { weekly: "Weekly", monthly: "Monthly", yearly: "Yearly" } as const;

/** "Weekly × 8", "Every 2 weeks × 8". */
export function recurrenceText({ interval, frequency, occurrences }: NonNullable<EventType["recurrence"]>): string {
  const rhythm = interval === 1 ? ADVERBS[frequency] : `Every ${interval} ${UNITS[frequency]}s`;
  return `${rhythm} × ${occurrences}`;
}

/** "30 min", "30, 45, 60 min". */
function lengthText({ lengthInMinutes, lengthInMinutesOptions }: Pick<EventType, "lengthInMinutes" | "lengthInMinutesOptions">): string {
  const lengths = lengthInMinutesOptions.length ? [...lengthInMinutesOptions].sort((a, b) => a - b) : [lengthInMinutes];
  return `${lengths.join(", ")} min`;
}

function placesText(locations: readonly Location[]): string | null {
  const first = locations[0];
  if (!first) return null;
  return locations.length === 1 ? placeName(first) : `${locations.length} locations`;
}

function bufferText({ beforeEventBuffer: before, afterEventBuffer: after }: Described): string | null {
  if (!before && !after) return null;
  return before && after ? `Buffers ${before} + ${after} min` : `Buffer ${before || after} min`;
}

const DEFAULT_SLUGS = new Set(["name", "email", "title", "location", "notes", "guests", "rescheduleReason"]);

/** The fields that the host has added and the booker sees. */
const countQuestions = (fields: EventType["bookingFields"]) =>
  fields.filter((field) => !DEFAULT_SLUGS.has(field.slug) && !field.hidden).length;

/** What is worth knowing of an event type at a glance, in the order of the list. */
export function factsOf(eventType: Described): Fact[] {
  const { seats, recurrence, confirmationPolicy, hidden, closed } = eventType;
  const questions = countQuestions(eventType.bookingFields);
  const plain = [
    lengthText(eventType),
    placesText(eventType.locations),
    bufferText(eventType),
    questions > 0 && (questions === 1 ? "1 question" : `${questions} questions`),
    seats && `${seats.seatsPerTimeSlot} seats`,
    recurrence && recurrenceText(recurrence),
  ];
  const facts: Fact[] = plain.filter((text) => typeof text === "string").map((text) => ({ text, tone: "neutral" }));
  if (confirmationPolicy) {
    facts.push({
      text: confirmationPolicy.type === "always" ? "Needs confirmation" : "Short notice needs confirmation",
      tone: "attention",
    });
  }
  if (closed) facts.push({ text: "Private links only", tone: "neutral" });
  else if (hidden) facts.push({ text: "Hidden", tone: "neutral" });
  return facts;
}
