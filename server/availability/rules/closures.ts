import type { Bar } from "./bars";
import type { ZoneDays } from "./calendar";
import { dateOf } from "./calendar";
import type { HostWorld } from "./world";

/** Rule 8: out of office and holidays, as closed stretches of time with their reasons. Whole days are days of the user's zone. */
export function closures(host: HostWorld, days: ZoneDays): Bar[] {
  const { userId } = host;
  const closed: Bar[] = [];
  for (const entry of host.outOfOffice) {
    const reason = { code: "out_of_office", userId, entryId: entry.id, redirectUserId: entry.redirectUserId } as const;
    if ("start" in entry) closed.push({ from: entry.start, to: entry.end, reason });
    else if (entry.from <= days.lastDate && entry.to >= days.firstDate)
      closed.push({ from: days.startOf(dateOf(entry.from)), to: days.startOf(dateOf(entry.to) + 1), reason });
  }
  for (const { date, name, part } of host.holidays) {
    if (date < days.firstDate || date > days.lastDate) continue;
    const day = dateOf(date);
    const reason = { code: "holiday", userId, date, name } as const;
    if (part) closed.push({ from: days.zone.toInstant(day, part.startMinute), to: days.zone.toInstant(day, part.endMinute), reason });
    else closed.push({ from: days.startOf(day), to: days.startOf(day + 1), reason });
  }
  return closed;
}
