import type { BookerData, Layout } from "./types";

/** What the address of the page says of its state. */
export interface PageAddress {
  month?: string | null;
  date?: string | null;
  /** UTC milliseconds. */
  slot?: number | null;
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

/** The instant of a `slot` parameter in UTC milliseconds; null when it is none. */
export function readSlot(text: string | null | undefined): number | null {
  if (!text || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return null;
  const instant = Date.parse(text);
  return Number.isFinite(instant) ? instant : null;
}

/** A `layout` parameter, also by the names that embeds use; null when it is none. */
export function readLayout(text: string | null | undefined): Layout | null {
  const name = text?.replace(/_view$/, "");
  return name === "month" || name === "week" || name === "column" ? name : null;
}

/** The duration for the address: null while it is the one that the page has anyway. */
export const addressedDuration = (event: BookerData["event"], duration: number) => (event.lengths.length > 1 ? duration : null);
