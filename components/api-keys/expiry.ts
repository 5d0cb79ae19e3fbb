import type { Minutes } from "@/server/core/units";

export const EXPIRIES = [
  { value: "30", label: "In 30 days" },
  { value: "90", label: "In 90 days" },
  { value: "365", label: "In a year" },
  { value: "custom", label: "On a date of my choice" },
  { value: "never", label: "Never" },
] as const;
export type Expiry = (typeof EXPIRIES)[number]["value"];

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** When a key made now expires: null for never; a chosen date counts to its end, on the clock of whoever chose it. */
export function expiryInstant(expiry: Expiry, date: string, now: Date, offsetMinutes: Minutes): Date | null {
  if (expiry === "never") return null;
  if (expiry === "custom") return new Date(Date.parse(date) + DAY_MS - offsetMinutes * MINUTE_MS);
  return new Date(now.getTime() + Number(expiry) * DAY_MS);
}
