import { parseClock, parseDate } from "@/server/core/time";

/** Dates `YYYY-MM-DD` of the user's zone, both included; times `HH:MM` close that part of each of the days, null closes them whole. */
export interface Period {
  startDate: string;
  endDate: string;
  startTime: string | null;
  endTime: string | null;
}

/** Days of one entry at the most: two years. */
const LONGEST_DAYS = 731;

export interface PeriodProblem {
  field: keyof Period;
  message: string;
}

/** What is wrong with a period whose dates and times exist; null for a good one. */
export function problemOf({ startDate, endDate, startTime, endTime }: Period): PeriodProblem | null {
  if (endDate < startDate) return { field: "endDate", message: "The last day is before the first one. Choose a later last day." };
  if (parseDate(endDate)! - parseDate(startDate)! >= LONGEST_DAYS) {
    return {
      field: "endDate",
      message: "An entry covers at most two years. Choose an earlier last day, and add another entry for the rest.",
    };
  }
  if (startTime === null && endTime === null) return null;
  if (startTime === null) return { field: "startTime", message: "Say also when the time away starts, or leave both times out." };
  if (endTime === null) return { field: "endTime", message: "Say also when the time away ends, or leave both times out." };
  if (parseClock(startTime)! >= parseClock(endTime)!) {
    return { field: "endTime", message: "The time away must end after it starts. For a night, add an entry for each of the two days." };
  }
  return null;
}

/** True when two periods of one person share some time. */
export function overlaps(a: Period, b: Period): boolean {
  if (a.endDate < b.startDate || b.endDate < a.startDate) return false;
  if (a.startTime === null || a.endTime === null || b.startTime === null || b.endTime === null) return true;
  return parseClock(a.startTime)! < parseClock(b.endTime)! && parseClock(b.startTime)! < parseClock(a.endTime)!;
}
