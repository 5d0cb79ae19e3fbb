import { AppError } from "@/server/core/errors";
import type { Reason } from "./world";

/** Sentences for what is wrong with the request itself: it can never work as it is. */
const NEVER: Partial<Record<Reason["code"], string>> = {
  past: "That time has passed. Choose a later one.",
  notice: "That time is too soon: it is within the minimum notice. Choose a later one.",
  window: "That time is outside the dates that can be booked. Choose another one.",
  length: "This event type does not offer that length. Choose one of its lengths.",
  not_on_grid: "That is not one of the start times of this event type. Choose one of its slots.",
  not_first_of_day: "Only the first free time of each day can be booked. Choose that one, or another day.",
  no_hosts: "This event type has nobody who could take the booking. Ask its owner to add a host.",
  outside_hours: "That time is outside the available hours. Choose one of the slots.",
  closed_by_override: "That date is not available. Choose another one.",
  out_of_office: "The host is out of office at that time. Choose another one.",
  holiday: "That date is a holiday of the host. Choose another one.",
  booker_limit: "You already have as many upcoming bookings of this event type as are allowed. Cancel one first.",
};

const SILENT = "The host's calendar does not answer, so no time can be promised. Try again in a few minutes.";
const GONE = "That time is no longer available. Choose another one of the slots.";

/** `details.reason` of what somebody else was faster with; the API's documentation lists them. */
type Gone = "booking_limit" | "duration_limit" | "user_limit" | "full" | "reserved" | "calendar_unavailable" | "taken";

const conflict = (reason: Gone, sentence: string, more: object = {}) =>
  new AppError("conflict", sentence, { reason, ...more, fields: { start: sentence } });

/**
 * What a booker is told when a start is refused: 400 where the request can never work, 409 where somebody was faster or a limit is
 * reached, which it names. Which booking stands in the way is for the host only and stays out.
 */
export function refusal(reasons: readonly Reason[]): AppError {
  const codes = new Set(reasons.map((reason) => reason.code));
  for (const [code, sentence] of Object.entries(NEVER)) {
    if (codes.has(code as Reason["code"])) return new AppError("invalid_input", sentence, { reason: code, fields: { start: sentence } });
  }
  const limit = reasons.find((reason) => reason.code === "limit");
  if (limit) return limitReached(limit);
  if (codes.has("full")) return conflict("full", "All seats of that time are taken. Choose another one of the slots.");
  // where hosts have several reasons, a time that is taken is the plainest
  if (!codes.has("occupied") && !codes.has("buffer")) {
    const own = reasons.find((reason) => reason.code === "user_limit");
    if (own) return userLimitReached(own.per);
    if (codes.has("reserved"))
      return conflict("reserved", "Somebody else is booking that time right now. Choose another one, or try again in a few minutes.");
  }
  if (codes.has("calendar_unavailable") && codes.size === 1) return conflict("calendar_unavailable", SILENT);
  return conflict("taken", GONE);
}

function limitReached({ which, per, limit }: Extract<Reason, { code: "limit" }>): AppError {
  const [reason, most] =
    which === "count"
      ? (["booking_limit", count(limit, "booking")] as const)
      : (["duration_limit", count(limit, "booked minute")] as const);
  return conflict(
    reason,
    `This event type takes at most ${most} a ${per}, and that ${per} has no room for this one. Choose another ${per}.`,
    {
      per,
      limit,
    },
  );
}

/** How many a host takes is theirs to know. */
const userLimitReached = (per: string) =>
  conflict("user_limit", `The host takes no more bookings in that ${per}: their own limit is reached. Choose another ${per}.`, { per });

const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;

export const slotGone = () => refusal([]);
