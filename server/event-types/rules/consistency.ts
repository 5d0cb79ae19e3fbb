import { completeFields } from "@/server/booking-fields/rules/complete";
import { ATTENDEE_PHONE_SLUG } from "@/server/booking-fields/schemas";
import type { EventType } from "../dto";

type Checked = Pick<
  EventType,
  "lengthInMinutes" | "lengthInMinutesOptions" | "bookingFields" | "locations" | "disableGuests" | "customName"
>;

/** Variables of `customName`, as documented; the slug of a booking field is one too. */
const NAME_VARIABLES = new Set([
  ...["Event type title", "Organiser", "Scheduler", "Location", "Organiser first name", "Scheduler first name", "Scheduler last name"],
  ...["Event duration", "LOCATION", "HOST/ATTENDEE", "HOST", "ATTENDEE", "USER"],
]);

/** What one setting says against another, as a sentence per field; empty when the settings fit together. */
export function settingProblems(settings: Checked, owner: { isTeam: boolean }): Record<string, string> {
  const problems = {
    lengthInMinutesOptions: lengthProblem(settings),
    customName: nameProblem(settings),
    bookingFields: emailProblem(settings, owner.isTeam),
  };
  return Object.fromEntries(Object.entries(problems).filter((entry): entry is [string, string] => entry[1] !== null));
}

function lengthProblem({ lengthInMinutes, lengthInMinutesOptions: options }: Checked): string | null {
  if (!options.length || options.includes(lengthInMinutes)) return null;
  const ways = `Add ${lengthInMinutes}, or change lengthInMinutes to one of ${options.join(", ")}.`;
  return `The lengths to choose from must include the length itself. ${ways}`;
}

function nameProblem({ customName, bookingFields }: Checked): string | null {
  const used = [...(customName ?? "").matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!.trim());
  const unknown = used.find((name) => !NAME_VARIABLES.has(name) && !bookingFields.some(({ slug }) => slug === name));
  return unknown === undefined
    ? null
    : `There is no variable {${unknown}}. Use ${[...NAME_VARIABLES].map((name) => `{${name}}`).join(", ")}.`;
}

/** Only a team's event type can do without an e-mail address, and only when it asks for a phone number instead. */
function emailProblem(settings: Checked, isTeam: boolean): string | null {
  const fields = completeFields(settings);
  const email = fields.find(({ slug }) => slug === "email")!;
  if (email.required && !email.hidden) return null;
  const phone = fields.find(({ slug }) => slug === ATTENDEE_PHONE_SLUG);
  if (isTeam && phone?.required && !phone.hidden) return null;
  const remedy = `a required, visible phone field with the slug ${ATTENDEE_PHONE_SLUG}`;
  return `The email field must be required and visible: only team event types with ${remedy} can do without it.`;
}
