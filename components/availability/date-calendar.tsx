"use client";

import { trpc } from "../trpc";
import { MonthPicker } from "./month-picker";
import { useNow } from "./use-now";
import { useMyZoneFormatter } from "./use-zone-formatter";

type DateCalendarProps = {
  chosen: string | null;
  /** The first date that can be chosen; null for any. */
  min: string | null;
  onChoose: (date: string) => void;
};

/** The calendar of a date field: one date, in weeks as the signed-in user has them. It opens at the chosen date, or today. */
export function DateCalendar({ chosen, min, onChoose }: DateCalendarProps) {
  const me = trpc.users.me.useQuery();
  const clock = useMyZoneFormatter();
  const now = useNow();
  const today = clock?.date(now) ?? now.toISOString().slice(0, 10);
  return (
    <MonthPicker
      value={chosen ? [chosen] : []}
      onChange={(dates) => onChoose(dates.find((date) => date !== chosen) ?? chosen ?? today)}
      min={min ?? "0001-01-01"}
      start={min && min > today ? min : today}
      weekStart={me.data?.weekStart ?? "Monday"}
    />
  );
}
