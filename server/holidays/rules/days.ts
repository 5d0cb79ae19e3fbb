import { formatClock, formatDate, HOUR_MS, parseClock, parseDate } from "@/server/core/time";

/** A public holiday as the library gives it: `date` is the local wall clock of its start, `start` and `end` are instants. */
export interface GivenHoliday {
  date: string;
  start: Date;
  end: Date;
  name: string;
}

/** One day, or the part of one, that a holiday closes. */
export interface HolidayDay {
  /** The same in every year, for the days of a longer holiday, and for the substitute of one that falls on a weekend. */
  key: string;
  name: string;
  /** `YYYY-MM-DD`, a civil date. */
  date: string;
  /** Null for the whole day. */
  part: { startTime: string; endTime: string } | null;
}

/** The library's marks: "Boxing Day (substitute day)". */
const SUBSTITUTE = / \(substitute day\)$/;

/** "New Year's Day" -> "new-year-s-day". */
function keyOf(name: string): string {
  return name
    .replace(SUBSTITUTE, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/**
 * The civil days of a holiday. Days that begin with the evening before (Islamic, Hebrew) close their date; of a length that is no number of
 * days only whole days count, because the rest is that evening. Shorter than a day, with the hour of a clock change: part of its date.
 */
export function daysOf({ date, start, end, name }: GivenHoliday): HolidayDay[] {
  const first = parseDate(date.slice(0, 10));
  const startMinute = parseClock(date.slice(11, 16));
  if (first === null || startMinute === null) return [];
  const hours = (end.getTime() - start.getTime()) / HOUR_MS;
  const shared = { key: keyOf(name), name };
  const wholeDays = Math.floor((hours + 1) / 24);
  if (wholeDays === 0) {
    const endTime = formatClock(Math.min(1440, startMinute + Math.round(hours * 60)));
    return [{ ...shared, date: formatDate(first), part: { startTime: formatClock(startMinute), endTime } }];
  }
  return Array.from({ length: wholeDays }, (_, i) => ({ ...shared, date: formatDate(first + i), part: null }));
}
