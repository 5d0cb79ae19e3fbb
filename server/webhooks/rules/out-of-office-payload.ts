import { OOO_REASONS } from "@/server/core/away-reasons";
import { parseClock, parseDate } from "@/server/core/time";
import { formatInZone, zone } from "@/server/core/zones";
import type { OutOfOfficeEvent } from "@/server/out-of-office/events";
import type { OooReason } from "@/server/out-of-office/schemas";

/** Minute at which a day is over. */
const END_OF_DAY = 1440;

/** Numbers of the reasons in payloads; the documented example has 5 for a vacation. */
const REASON_IDS: Record<OooReason, number> = { unspecified: 1, travel: 2, sick: 3, public_holiday: 4, vacation: 5 };

/** `payload` of OOO_CREATED as documented; start and end are on the clock of the user's zone, the end with the last second of its day. */
export function outOfOfficePayload({ subjectId, data: { entry, user, toUser } }: OutOfOfficeEvent) {
  const of = zone(user.timeZone);
  const instant = (date: string, minute: number, secondsLess: number) =>
    formatInZone(of, of.toInstant(parseDate(date)!, minute) - secondsLess * 1000).replace(/\.000/, "");
  const { startDate, endDate, startTime, endTime, reason, uuid, notes, createdAt: at } = entry;
  return {
    oooEntry: {
      id: Number(subjectId),
      start: instant(startDate, startTime === null ? 0 : parseClock(startTime)!, 0),
      end: endTime === null ? instant(endDate, END_OF_DAY, 1) : instant(endDate, parseClock(endTime)!, 0),
      createdAt: at,
      updatedAt: at,
      notes,
      reason: { emoji: OOO_REASONS.find(({ value }) => value === reason)!.emoji as string, reason: `ooo_reasons_${reason}` },
      reasonId: REASON_IDS[reason],
      user,
      toUser,
      uuid,
    },
  };
}
