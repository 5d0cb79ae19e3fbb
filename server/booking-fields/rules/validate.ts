import { isBlank } from "@/server/core/atoms";
import type { BookingField } from "../schemas";
import { type Answer, type FullName, type Reading, readAnswer } from "./read-answer";

/** The answers to a booking form, judged. */
export interface Validated {
  /** In stored form (e-mail in lower case, phone as E.164, number as a number), by slug; fields without an answer are absent. */
  answers: Record<string, Answer>;
  /** A sentence per slug of a field whose answer is missing or not of its kind; empty when the form may be sent. */
  problems: Record<string, string>;
  /** Keys that are no field of the form: nothing of them is in `answers`. */
  unknown: string[];
}

interface Circumstances {
  /** The reason for rescheduling is asked for (and required, where the host wants it) only then. */
  rescheduling?: boolean;
}

/**
 * Holds answers by slug against the complete form (rules/complete.ts). Hidden fields are never required, but an answer to one, from a
 * prefilled link, is judged and kept. The location is chosen among the event type's locations, which is not decided here: it is skipped.
 */
export function validateResponses(
  fields: readonly BookingField[],
  responses: Readonly<Record<string, unknown>>,
  circumstances: Circumstances = {},
): Validated {
  const result: Validated = { answers: {}, problems: {}, unknown: unknownKeys(fields, responses) };
  for (const field of fields) {
    if (field.type === "radioInput") continue;
    const input = Object.hasOwn(responses, field.slug) ? responses[field.slug] : undefined;
    const reading: Reading = isEmpty(input) ? { answer: [] } : readAnswer(field, input);
    if ("problem" in reading) result.problems[field.slug] = reading.problem;
    // a list of separators alone ("," as e-mail addresses) is as empty as nothing
    else if (!isEmpty(reading.answer)) result.answers[field.slug] = reading.answer;
    else if (isRequired(field, circumstances)) result.problems[field.slug] = `"${field.label}" is required.`;
  }
  return result;
}

/** The name as one text, whichever way the form asked for it. */
export function nameText(answer: Answer | undefined): string {
  if (typeof answer === "string") return answer;
  return isFullName(answer) ? `${answer.firstName} ${answer.lastName}`.trim() : "";
}

const isFullName = (answer: Answer | undefined): answer is FullName => typeof answer === "object" && !Array.isArray(answer);

function isRequired(field: BookingField, { rescheduling = false }: Circumstances): boolean {
  return field.required && !field.hidden && (field.slug !== "rescheduleReason" || rescheduling);
}

function isEmpty(input: unknown): boolean {
  if (Array.isArray(input)) return input.every(isEmpty);
  return input === undefined || input === null || (typeof input === "string" && isBlank(input));
}

function unknownKeys(fields: readonly BookingField[], responses: Readonly<Record<string, unknown>>): string[] {
  const known = new Set(fields.map(({ slug }) => slug));
  return Object.keys(responses).filter((key) => !known.has(key));
}
