import { DAY_MS, parseClock, parseDate } from "@/server/core/time";
import { localToInstant } from "@/server/core/zones";
import { holidaysBetween } from "@/server/holidays/client";
import type { BookableHost } from "./bookable.queries";
import type { Holiday, OutOfOffice } from "./rules/world";

export interface OutOfOfficeRow {
  id: number;
  userId: number;
  startDate: string;
  endDate: string;
  startTime: string | null;
  endTime: string | null;
  toUserId: number | null;
}

/** Out-of-office entries by user, of the dates asked for (both included). */
export function absencesOf(rows: OutOfOfficeRow[], hosts: BookableHost[], dates: { from: string; to: string }): Map<number, OutOfOffice[]> {
  const zones = new Map(hosts.map((host) => [host.userId, host.timeZone]));
  const byUser = new Map<number, OutOfOffice[]>();
  for (const row of rows) {
    const entry = { id: row.id, redirectUserId: row.toUserId };
    const spans =
      row.startTime && row.endTime
        ? partsOfDays({ ...clamp(row, dates), startTime: row.startTime, endTime: row.endTime }, zones.get(row.userId)!)
        : [];
    const entries = spans.length ? spans.map((span) => ({ ...entry, ...span })) : [{ ...entry, from: row.startDate, to: row.endDate }];
    byUser.set(row.userId, [...(byUser.get(row.userId) ?? []), ...entries]);
  }
  return byUser;
}

/** The days of an entry that were asked for. */
const clamp = ({ startDate, endDate }: { startDate: string; endDate: string }, { from, to }: { from: string; to: string }) => ({
  startDate: startDate < from ? from : startDate,
  endDate: endDate > to ? to : endDate,
});

/** An entry with times closes the same part of each of its days, on the user's own clock. */
function partsOfDays(row: { startDate: string; endDate: string; startTime: string; endTime: string }, timeZone: string) {
  const [first, last] = [parseDate(row.startDate)!, parseDate(row.endDate)!];
  const [startMinute, endMinute] = [parseClock(row.startTime)!, parseClock(row.endTime)!];
  const at = (day: number, minute: number) => {
    const date = new Date(day * DAY_MS);
    return localToInstant(timeZone, date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), minute);
  };
  return Array.from({ length: last - first + 1 }, (_, i) => ({ start: at(first + i, startMinute), end: at(first + i, endMinute) }));
}

/**
 * The holidays that each host keeps, by user, between the dates (both included): no statement, and nothing at all for hosts without a
 * country.
 */
export async function readHolidays(hosts: BookableHost[], { from, to }: { from: string; to: string }): Promise<Map<number, Holiday[]>> {
  const byUser = new Map<number, Holiday[]>();
  for (const { userId, holidayCountry, holidaysDisabled } of hosts) {
    if (!holidayCountry) continue;
    const kept = (await holidaysBetween(holidayCountry, from, to)).filter(({ key }) => !holidaysDisabled.includes(key));
    const toHoliday = ({ date, name, part }: (typeof kept)[number]) => ({ date, name, part: part && minutesOf(part) });
    byUser.set(userId, kept.map(toHoliday));
  }
  return byUser;
}

const minutesOf = ({ startTime, endTime }: { startTime: string; endTime: string }) => ({
  startMinute: parseClock(startTime)!,
  endMinute: parseClock(endTime)!,
});
