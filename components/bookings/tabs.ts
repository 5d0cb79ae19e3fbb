import type { ListBookingsInput } from "@/server/bookings/schemas";

export const BOOKING_TABS = ["upcoming", "unconfirmed", "recurring", "past", "cancelled"] as const;
export type BookingTab = (typeof BOOKING_TABS)[number];

export const tabLabels: Record<BookingTab, string> = {
  upcoming: "Upcoming",
  unconfirmed: "Unconfirmed",
  recurring: "Recurring",
  past: "Past",
  cancelled: "Cancelled",
};

/** The tab of an address; what is no tab shows the upcoming bookings. */
export function tabOf(text: string | string[] | null | undefined): BookingTab {
  return BOOKING_TABS.find((tab) => tab === text) ?? "upcoming";
}

/** Whether an address names a tab. */
export const isTab = (text: string): text is BookingTab => (BOOKING_TABS as readonly string[]).includes(text);

export const tabHref = (tab: BookingTab) => (tab === "upcoming" ? "/bookings" : `/bookings?status=${tab}`);

/** Bookings asked for at once. */
export const PAGE_SIZE = 25;

/** Where a series is one row: what is to be answered, and what repeats. The others are lists of days. */
const IN_SERIES: ReadonlySet<BookingTab> = new Set(["unconfirmed", "recurring"]);

/** The occurrences behind a row of such a tab. */
export const occurrencesInput = (tab: BookingTab, seriesUid: string) =>
  ({ status: [tab], seriesUid, states: tab === "recurring" ? ["pending"] : [], sortStart: "asc", take: 50 }) satisfies ListBookingsInput;

/** The input of one page of a tab: what is over comes latest first. */
export function pageInput(tab: BookingTab, page: number) {
  const sortStart = tab === "past" || tab === "cancelled" ? ("desc" as const) : ("asc" as const);
  return { status: [tab], sortStart, bySeries: IN_SERIES.has(tab), take: PAGE_SIZE, skip: page * PAGE_SIZE } satisfies ListBookingsInput;
}
