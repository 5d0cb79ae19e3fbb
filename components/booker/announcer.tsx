"use client";

import { useEffect, useRef, useState } from "react";
import { useShared } from "./booker-context";
import { middayOf } from "./clock";
import { longDateText, monthTitleText, zoneText } from "./format";

/** Says aloud what a change of month, day or zone has brought: quiet on the first view. */
export function Announcer() {
  const { data, booker, t } = useShared();
  const { days, date, month, zone, zoneOffset } = booker;
  const [text, setText] = useState("");
  const said = useRef({ month, date, zone, isFirst: true });

  useEffect(() => {
    if (!days) return;
    const before = said.current;
    said.current = { month, date, zone, isFirst: false };
    if (before.isFirst) return;
    if (before.zone !== zone) setText(t("zone.announce", { zone: zoneText(zone, zoneOffset) }));
    else if (before.month !== month)
      setText(t("month.announce", { month: monthTitleText(middayOf(`${month}-01`), data.locale), count: days.size }));
    else if (before.date !== date && date)
      setText(t("day.announce", { day: longDateText(middayOf(date), data.locale), count: days.get(date)?.length ?? 0 }));
  }, [days, date, month, zone, zoneOffset, t, data.locale]);

  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
