"use client";

import { type AnyInstant, type Minutes, milliseconds, toMinutes } from "@/server/core/units";
import { formatUtcOffset } from "@/server/i18n/dates";
import { useShared } from "./booker-context";

/** Why a clock or calendar on this very device may say another hour than the page does. */
export default function ZoneHint() {
  const { booker, t } = useShared();
  const device = formatUtcOffset(deviceOffset(booker.zone, booker.shownInstant));
  return (
    <p role="status" className="mb-1.5 text-subtle text-xs">
      {t("zone.differs", { device, ours: formatUtcOffset(booker.zoneOffset) })}
    </p>
  );
}

/** The offset east of UTC by the device's own table. This is about that table: nothing else may ask it. */
function deviceOffset(timeZone: string, instant: AnyInstant): Minutes {
  const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" } as const;
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...numeric }).formatToParts(instant);
  const [year, month, day, hour, minute, second] = Object.keys(numeric).map((unit) =>
    Number(parts.find(({ type }) => type === unit)?.value),
  ) as [number, number, number, number, number, number];
  return toMinutes(milliseconds(Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000));
}
