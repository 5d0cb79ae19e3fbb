import type { HolidayDay } from "./rules/days";

/** A holiday of the year to come, with a switch. */
export interface UpcomingHoliday {
  key: string;
  name: string;
  days: Pick<HolidayDay, "date" | "part">[];
  /** It closes its days; false when the user works on them. */
  isKept: boolean;
}

export interface MyHolidays {
  /** "DE", "DE-BY"; null for none. */
  place: string | null;
  upcoming: UpcomingHoliday[];
}
