import { WEEK_DAYS } from "@/server/core/week-days";

/** How somebody reads calendars and clocks. */
export interface Habits {
  weekStart: (typeof WEEK_DAYS)[number];
  timeFormat: 12 | 24;
}

type WeekInfo = { firstDay: number };
/** Newer runtimes have the method, older ones the property; TypeScript knows neither. */
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

/**
 * Takes a language with its country, as browsers name it: `en-GB`. Gives what the runtime's locale data says of it: the first day of the
 * week, 12 or 24 hours. Null for what names no language.
 */
export function habitsOf(language: string): Habits | null {
  try {
    const locale: LocaleWithWeek = new Intl.Locale(language);
    // 1 is Monday, 7 Sunday
    const firstDay = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 7;
    const clock = new Intl.DateTimeFormat(language, { hour: "numeric", timeZone: "UTC" }).resolvedOptions();
    return { weekStart: WEEK_DAYS[firstDay % 7] ?? "Sunday", timeFormat: clock.hour12 ? 12 : 24 };
  } catch {
    return null;
  }
}
