import { parseDate } from "@/server/core/time";
import { type Instant, instant } from "@/server/core/units";
import type { BookerData, Layout } from "./types";

/** What the address of the page says of its state. */
export interface PageAddress {
  month?: string | null;
  date?: string | null;
  slot?: Instant | null;
  /** Minutes; left out when it is the event type's own. */
  duration?: number | null;
  timezone?: string | null;
  /** Left out while it is what the page has anyway. */
  layout?: Layout | null;
  zones?: boolean;
}

/** Query parameters with a meaning of their own; all others are answers for the form. */
export const OWN_PARAMETERS: ReadonlySet<string> = new Set([
  "month",
  "date",
  "slot",
  "duration",
  "timezone",
  "zones",
  "lang",
  "theme",
  "layout",
  "embed",
  "via",
]);

/** Of these the reader's choice stays through every step, and the mark of a link in a mail. */
export const KEPT_PARAMETERS = ["lang", "theme", "embed", "via"] as const;

/** `?month=2026-11&date=2026-11-24`: the page in another state, the rest of its query as it was. */
export function hrefOf(passThrough: string, state: PageAddress): string {
  const query = new URLSearchParams(passThrough);
  if (state.duration) query.set("duration", String(state.duration));
  if (state.layout) query.set("layout", state.layout);
  if (state.timezone) query.set("timezone", state.timezone);
  if (state.month) query.set("month", state.month);
  if (state.date) query.set("date", state.date);
  if (state.slot) query.set("slot", new Date(state.slot).toISOString());
  if (state.zones) query.set("zones", "true");
  return `?${query}`;
}

/*
 * What is read from an address may be anything. Years of the zone table are taken, with room to go on from there: beyond them neither
 * dates nor the rules of zones mean anything, and what is computed from them is no longer a date of four digits.
 */
const FIRST_DAY = "1971-01-01";
const LAST_DAY = "2190-12-31";

/** A `date` parameter; null when it is none. */
export function readDate(text: string | null | undefined): string | null {
  return text && parseDate(text) !== null && text >= FIRST_DAY && text <= LAST_DAY ? text : null;
}

/** A `month` parameter such as `2026-11`; null when it is none. */
export function readMonth(text: string | null | undefined): string | null {
  return text && readDate(`${text}-01`) ? text : null;
}

/** The instant of a `slot` parameter; null when it is none. */
export function readSlot(text: string | null | undefined): Instant | null {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || !readDate(text.slice(0, 10))) return null;
  const read = Date.parse(text);
  return Number.isFinite(read) ? instant(read) : null;
}

/** A `layout` parameter, also by the names that embeds use; null when it is none. */
export function readLayout(text: string | null | undefined): Layout | null {
  const name = text?.replace(/_view$/, "");
  return name === "month" || name === "week" || name === "column" ? name : null;
}

/** The duration for the address: null while it is the one that the page has anyway. */
export const addressedDuration = (event: BookerData["event"], duration: number) => (event.lengths.length > 1 ? duration : null);
