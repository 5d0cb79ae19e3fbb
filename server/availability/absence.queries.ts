import type { Ctx } from "@/server/core/context";
import { DAY_MS, parseClock, parseDate } from "@/server/core/time";
import { localToInstant } from "@/server/core/zones";
import type { BookableHost } from "./bookable.queries";
import type { OutOfOffice } from "./rules/world";

/** Out-of-office entries by user that touch the dates (both included). */
export async function readOutOfOffice(
  ctx: Ctx,
  hosts: BookableHost[],
  dates: { from: string; to: string },
): Promise<Map<number, OutOfOffice[]>> {
  const rows = await ctx.db.outOfOffice.findMany({
    where: { userId: { in: hosts.map((host) => host.userId) }, startDate: { lte: dates.to }, endDate: { gte: dates.from } },
    select: { id: true, userId: true, startDate: true, endDate: true, startTime: true, endTime: true, toUserId: true },
  });
  const zones = new Map(hosts.map((host) => [host.userId, host.timeZone]));
  const byUser = new Map<number, OutOfOffice[]>();
  for (const row of rows) {
    const entry = { id: row.id, redirectUserId: row.toUserId };
    const spans =
      row.startTime && row.endTime ? partsOfDays({ ...row, startTime: row.startTime, endTime: row.endTime }, zones.get(row.userId)!) : [];
    const entries = spans.length ? spans.map((span) => ({ ...entry, ...span })) : [{ ...entry, from: row.startDate, to: row.endDate }];
    byUser.set(row.userId, [...(byUser.get(row.userId) ?? []), ...entries]);
  }
  return byUser;
}

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
