import { completeFields } from "@/server/booking-fields/rules/complete";
import { validateResponses } from "@/server/booking-fields/rules/validate";
import { ATTENDEE_PHONE_SLUG } from "@/server/booking-fields/schemas";
import type { CreateBookingInput } from "@/server/bookings/schemas";
import { AppError, fieldError } from "@/server/core/errors";
import { requirePhone } from "@/server/core/phone-input";
import type { EventType } from "@/server/event-types/dto";

/** What the booker said, checked against the event type's form. */
export interface Answers {
  name: string;
  /** Lower case. */
  email: string;
  /** E.164; null for none. */
  phoneNumber: string | null;
  /** The booker's own title for the meeting; empty when the form does not ask. */
  title: string;
  notes: string;
  guests: string[];
  /** Every answer by field slug, name and e-mail included. */
  responses: Record<string, unknown>;
}

type Input = ReturnType<typeof CreateBookingInput.parse>;

/**
 * Joins the attendee, the guests and the answers into the form's fields and checks them all. Throws `invalid_input` with a sentence per
 * field.
 */
export function readAnswers(eventType: EventType, input: Input): Answers {
  const { attendee, guests, location, responses = {} } = input;
  const given = {
    ...responses,
    name: responses.name ?? attendee.name,
    ...(attendee.email && { email: attendee.email }),
    // a field of the form only where the event type asks for the number
    [ATTENDEE_PHONE_SLUG]: responses[ATTENDEE_PHONE_SLUG] ?? attendee.phoneNumber,
    ...(guests?.length && { guests }),
    ...(location && { location }),
  };
  const { answers, problems } = validateResponses(completeFields(eventType), given);
  if (Object.keys(problems).length) {
    const message = Object.entries(problems)
      .map(([field, sentence]) => `${field}: ${sentence}`)
      .join("; ");
    throw new AppError("invalid_input", message, { fields: problems });
  }
  const text = (slug: string) => (typeof answers[slug] === "string" ? answers[slug].trim() : "");
  const asked = Array.isArray(answers.guests) ? answers.guests.map((email) => email.toLowerCase()) : [];
  if (asked.length && eventType.disableGuests) throw fieldError("guests", "This event type takes no guests. Leave them out.");
  if (asked.length && eventType.seats)
    throw fieldError("guests", "This event type has seats: everybody books their own. Leave the guests out.");
  const email = (attendee.email ?? text("email")).toLowerCase();
  return {
    name: attendee.name,
    email,
    phoneNumber: text(ATTENDEE_PHONE_SLUG) || (attendee.phoneNumber ? requirePhone(attendee.phoneNumber, "attendee.phoneNumber") : null),
    title: text("title"),
    notes: text("notes"),
    guests: [...new Set(asked)].filter((guest) => guest !== email),
    responses: answers,
  };
}
