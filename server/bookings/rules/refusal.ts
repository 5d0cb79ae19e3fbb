import type { Reason } from "@/server/availability/rules/world";
import { AppError } from "@/server/core/errors";

/** Sentences for what is wrong with the request itself; everything else means that the time has gone. */
const SENTENCES: Partial<Record<Reason["code"], string>> = {
  past: "That time has passed. Choose a later one.",
  notice: "That time is too soon: it is within the minimum notice. Choose a later one.",
  window: "That time is outside the dates that can be booked. Choose another one.",
  length: "This event type does not offer that length. Choose one of its lengths.",
  not_on_grid: "That is not one of the start times of this event type. Choose one of its slots.",
  outside_hours: "That time is outside the available hours. Choose one of the slots.",
  closed_by_override: "That date is not available. Choose another one.",
  out_of_office: "The host is out of office at that time. Choose another one.",
  holiday: "That date is a holiday of the host. Choose another one.",
  booker_limit: "You already have as many upcoming bookings of this event type as are allowed. Cancel one first.",
};

const SILENT = "The host's calendar does not answer, so no time can be promised. Try again in a few minutes.";
const GONE = "That time is no longer available. Choose another one of the slots.";

/**
 * What a booker is told when a start is refused: 400 where the request can never work, 409 where somebody was faster.
 * Which booking stands in the way is for the host only and stays out.
 */
export function refusal(reasons: readonly Reason[]): AppError {
  const codes = new Set(reasons.map((reason) => reason.code));
  for (const [code, sentence] of Object.entries(SENTENCES)) {
    if (codes.has(code as Reason["code"])) return new AppError("invalid_input", sentence, { reason: code, fields: { start: sentence } });
  }
  if (codes.has("calendar_unavailable") && codes.size === 1)
    return new AppError("conflict", SILENT, { reason: "calendar_unavailable", fields: { start: SILENT } });
  return new AppError("conflict", GONE, { reason: "taken", fields: { start: GONE } });
}

export const slotGone = () => refusal([]);
