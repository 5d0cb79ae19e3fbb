"use client";

import type { ReactNode } from "react";
import { minutes } from "@/server/core/units";
import { useShared } from "./booker-context";
import { timeText } from "./format";
import { type Scale, topOf } from "./week-scale";

/** The hours beside seven days. On wide screens higher weeks scroll in it, so that the page keeps its height; a phone scrolls the page. */
export function WeekFrame({ scale, children }: { scale: Scale; children: ReactNode }) {
  return (
    <div className="sm:h-[600px] sm:overflow-y-auto sm:overscroll-contain">
      <div className="grid grid-cols-[2.25rem_repeat(7,minmax(0,1fr))] sm:grid-cols-[3.25rem_repeat(7,minmax(0,1fr))]">
        <HourNames scale={scale} />
        {children}
      </div>
    </div>
  );
}

const MINUTE_MS = 60_000;

function HourNames({ scale }: { scale: Scale }) {
  const { data, booker } = useShared();
  const hours = Array.from({ length: (scale.until - scale.from) / 60 }, (_, index) => scale.from + index * 60);
  return (
    <div aria-hidden>
      <div className="sticky top-0 z-20 h-14 bg-default" />
      <div className="relative" style={{ height: topOf(scale, scale.until) + 8 }}>
        {hours.map((minute) => (
          <span
            key={minute}
            suppressHydrationWarning
            style={{ top: topOf(scale, minute) - 8 }}
            className={
              "absolute end-1 whitespace-nowrap text-[0.625rem] text-subtle leading-4 sm:end-2 sm:text-xs tabular-nums " +
              "group-data-zone-pending/booker:invisible"
            }
          >
            {minute > scale.from && timeText(minute * MINUTE_MS, minutes(0), data.locale, booker.hours).replace(/:(00|٠٠)(?=\s)/, "")}
          </span>
        ))}
      </div>
    </div>
  );
}
