"use client";

import { useEffect, useRef, useState } from "react";
import { useShared } from "./booker-context";
import { addDays, middayOf } from "./clock";
import { dateRangeText, longDateText, monthTitleText, zoneText } from "./format";

/** Says aloud what a change of month, day or zone has brought: quiet on the first view. */
export function Announcer() {
  const { data, booker, t } = useShared();
  const { days, date, month, zone, zoneOffset, layout, period } = booker;
  const [text, setText] = useState("");
  const said = useRef({ month, date, zone, period, isFirst: true });

  useEffect(() => {
    if (!days) return;
    const before = said.current;
    said.current = { month, date, zone, period, isFirst: false };
    if (before.isFirst) return;
    if (before.zone !== zone) setText(t("zone.announce", { zone: zoneText(zone, zoneOffset) }));
    else if (layout !== "month") {
      const count = [...days.values()].flat().length;
      if (before.period !== period) setText(t("week.announce", { days: dateRangeText(period, addDays(period, 6), data.locale), count }));
    } else if (before.month !== month)
      setText(t("month.announce", { month: monthTitleText(middayOf(`${month}-01`), data.locale), count: days.size }));
    else if (before.date !== date && date)
      setText(t("day.announce", { day: longDateText(middayOf(date), data.locale), count: days.get(date)?.length ?? 0 }));
  }, [days, date, month, zone, zoneOffset, layout, period, t, data.locale]);

  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
