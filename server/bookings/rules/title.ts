export interface TitleFacts {
  /** The event type's custom name, with variables in braces; null for the documented default. */
  customName: string | null;
  eventTypeTitle: string;
  organizer: string;
  scheduler: string;
  location: string;
  durationMinutes: number;
  /** Answers by field slug, usable as {slug}. */
  responses: Record<string, unknown>;
}

/** The title of a booking: "30 min meeting between Bailey and John Doe", or the custom name with its variables filled in. */
export function bookingTitle(facts: TitleFacts): string {
  const template = facts.customName?.trim();
  if (!template) return `${facts.eventTypeTitle} between ${facts.organizer} and ${facts.scheduler}`;
  const [schedulerFirst, schedulerLast] = splitName(facts.scheduler);
  // one title is kept for everybody: what differs by reader in older documents is the organizer, and both names where both are meant
  const known: Record<string, string> = {
    host: facts.organizer,
    user: facts.organizer,
    attendee: facts.scheduler,
    "host/attendee": `${facts.organizer}/${facts.scheduler}`,
    "event type title": facts.eventTypeTitle,
    organiser: facts.organizer,
    organizer: facts.organizer,
    "organiser first name": splitName(facts.organizer)[0],
    "organizer first name": splitName(facts.organizer)[0],
    scheduler: facts.scheduler,
    "scheduler first name": schedulerFirst,
    "scheduler last name": schedulerLast,
    location: facts.location,
    "event duration": `${facts.durationMinutes} min`,
  };
  const filled = template.replace(
    /\{([^{}]+)\}/g,
    (whole, name: string) => known[name.trim().toLowerCase()] ?? answerText(facts.responses[name.trim()]) ?? whole,
  );
  return filled.trim().slice(0, 500);
}

function splitName(name: string): [string, string] {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  return [first, rest.join(" ")];
}

const answerText = (answer: unknown) =>
  answer === undefined || answer === null ? undefined : Array.isArray(answer) ? answer.join(", ") : String(answer);
