import type { AppError, ErrorCode } from "@/server/core/errors";
import type { PageWords } from "./words";

/** By the reason that a rule gives. */
const BY_REASON = {
  past: "refused.past",
  notice: "refused.notice",
  window: "refused.window",
  length: "refused.unavailable",
  not_on_grid: "refused.unavailable",
  outside_hours: "refused.unavailable",
  closed_by_override: "refused.unavailable",
  out_of_office: "refused.unavailable",
  holiday: "refused.unavailable",
  taken: "refused.unavailable",
  not_first_of_day: "refused.unavailable",
  booker_limit: "refused.limit",
  booking_limit: "refused.bookingLimit",
  duration_limit: "refused.durationLimit",
  user_limit: "refused.hostLimit",
  full: "refused.full",
  reserved: "refused.reserved",
  ended: "refused.ended",
  closed: "refused.closed",
  seat: "refused.seat",
} as const;

const BY_CODE = {
  rate_limited: "refused.tooMany",
  not_found: "refused.gone",
  forbidden: "refused.closed",
  conflict: "refused.unavailable",
  unauthenticated: "error.signIn",
} as const satisfies Partial<Record<ErrorCode, string>>;

const has = <T extends object>(table: T, key: PropertyKey): key is keyof T => Object.hasOwn(table, key);

/** Why something is refused, in the visitor's language; in English as the rule says it, where the reason has no sentence of its own. */
export function refusalText({ code, message, details }: AppError, { t, language }: PageWords): string {
  const reason = String(details?.reason ?? "");
  if (has(BY_REASON, reason)) return t(BY_REASON[reason]);
  if (language === "en") return message;
  return t(has(BY_CODE, code) ? BY_CODE[code] : "error.generic");
}

/** What is wrong with one answer: the rule's sentence in English, else that it needs another look. */
export function answerText(field: string, sentence: string, { t, language }: PageWords): string {
  if (language === "en") return sentence;
  return t(field === "emailVerificationCode" ? "refused.code" : "refused.answer");
}
