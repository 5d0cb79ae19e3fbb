import { ATTENDEE_PHONE_SLUG } from "@/server/booking-fields/schemas";
import type { CreateBookingInput, LocationInput, RescheduleBookingInput } from "@/server/bookings/schemas";
import { RESERVED_KEYS } from "@/server/core/invalid-input";
import { LOCALES } from "@/server/core/locales";

/*
 * The booking form as it arrives, with or without JavaScript: named inputs, as text. Answers are `responses.<slug>`, with a further
 * part for the two halves of a name; the rest are facts of the page.
 */

/** More of anything is not a form of ours. */
const MOST_INPUTS = 300;
const LONGEST_VALUE = 10_000;

/** Every value by input name. A caller may send anything as the form: what is none has no inputs. */
export function valuesOf(form: FormData): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of form instanceof FormData ? [...form].slice(0, MOST_INPUTS) : []) {
    // no input of ours has a reserved name, and what was typed goes back to the page
    if (typeof value !== "string" || name.startsWith("$ACTION") || RESERVED_KEYS.has(name)) continue;
    values.set(name, [...(values.get(name) ?? []), value.slice(0, LONGEST_VALUE)]);
  }
  return Object.fromEntries(values);
}

type Values = Record<string, string[]>;

/** The last value of a name: the button that was pressed comes after the hidden input of its name. */
export const last = (values: Values, name: string): string | undefined => (Object.hasOwn(values, name) ? values[name]?.at(-1) : undefined);

const ANSWER = /^responses\.([^.]+)(?:\.(firstName|lastName))?$/;

/** Answers by slug, without empty ones. Reserved slugs such as `constructor` stay in, as own keys: the form's gate refuses them. */
function responsesOf(values: Values): Record<string, unknown> {
  const responses = new Map<string, unknown>();
  for (const [name, given] of Object.entries(values)) {
    const [, slug, part] = ANSWER.exec(name) ?? [];
    const filled = given.filter((value) => value.trim() !== "");
    if (!slug || !filled.length) continue;
    if (part) responses.set(slug, { ...(responses.get(slug) as object), [part]: filled[0] });
    else responses.set(slug, filled.length > 1 ? filled : filled[0]);
  }
  return Object.fromEntries(responses);
}

function fullName(name: unknown): string {
  if (typeof name === "string") return name;
  const { firstName = "", lastName = "" } = (name ?? {}) as { firstName?: string; lastName?: string };
  return `${firstName} ${lastName}`.trim();
}

function locationOf(values: Values): LocationInput | undefined {
  const key = last(values, "location");
  const said = (last(values, `location.${key}`) ?? "").trim();
  switch (key) {
    case undefined:
      return undefined;
    case "attendeeAddress":
      return { type: key, address: said };
    case "attendeePhone":
      return { type: key, phone: said };
    case "attendeeDefined":
      return { type: key, location: said };
    default:
      return key.startsWith("integration:") ? { type: "integration", integration: key.slice(12) } : ({ type: key } as LocationInput);
  }
}

function metadataOf(values: Values): Record<string, string> | undefined {
  const entries = Object.keys(values).filter((name) => name.startsWith("metadata."));
  return entries.length ? Object.fromEntries(entries.map((name) => [name.slice(9), last(values, name) ?? ""])) : undefined;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);

/** Addresses in one text with commas, or in several inputs. */
function listOf(value: unknown): string[] {
  const texts = [value ?? []].flat().filter((text) => typeof text === "string");
  return texts.flatMap((text) => text.split(/[\s,;]+/)).filter(Boolean);
}

const hoursOf = (text: string | undefined) => (text === "12" ? 12 : text === "24" ? 24 : undefined);

/** The form as the input of `create` of `server/forms/bookings`, which says what is missing or wrong. */
export function toCreateInput(values: Values): CreateBookingInput {
  const { guests, ...responses } = responsesOf(values);
  const language = last(values, "language") ?? "en";
  const email = textOf(responses.email);
  const phoneNumber = textOf(responses[ATTENDEE_PHONE_SLUG]);
  const emails = listOf(guests);
  const usernames = last(values, "usernames")?.split(",");
  return {
    ...(usernames ? { usernames } : { eventTypeId: Number(last(values, "eventTypeId")) }),
    start: last(values, "slot") ?? "",
    lengthInMinutes: Number(last(values, "duration")) || undefined,
    attendee: {
      name: fullName(responses.name),
      ...(email !== undefined && { email }),
      ...(phoneNumber !== undefined && { phoneNumber }),
      timeZone: last(values, "timeZone") ?? "",
      language: LOCALES.includes(language) ? language : "en",
      timeFormat: hoursOf(last(values, "hours")),
    },
    responses,
    guests: emails.length ? emails : undefined,
    location: locationOf(values),
    metadata: metadataOf(values),
    emailVerificationCode: last(values, "emailVerificationCode")?.trim() || undefined,
    privateLinkId: last(values, "privateLinkId"),
    holder: last(values, "holder"),
    challenge: last(values, "challenge"),
    recurrenceCount: Number(last(values, "recurrenceCount")) || undefined,
  };
}

/** The form as the input of `reschedule` of `server/forms/bookings`. */
export function toRescheduleInput(values: Values): RescheduleBookingInput {
  return {
    uid: last(values, "former") ?? "",
    start: last(values, "slot") ?? "",
    reason: textOf(responsesOf(values).rescheduleReason),
    rescheduledBy: last(values, "rescheduledBy"),
    seatUid: last(values, "seatUid"),
    holder: last(values, "holder"),
  };
}

/** Paths in these inputs -> slugs of the form's fields. */
export function fieldOfPath(path: string): string {
  const [head = "", second = ""] = path.split(".");
  if (head === "attendee") return second === "phoneNumber" ? ATTENDEE_PHONE_SLUG : second;
  if (head === "responses") return second;
  // of the link that led here: there is no field to say it at
  if (head === "metadata") return "";
  return head === "reason" ? "rescheduleReason" : head;
}
