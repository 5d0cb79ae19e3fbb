"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { type Instant, instant } from "@/server/core/units";
import { useShared } from "./booker-context";
import { addPeriods, dateOf, minuteOfDay } from "./clock";

/** Arrow keys among the times of several days: up and down in a day, across to the nearest time of the next one that has any. */
export function useTimeKeys() {
  const { data, booker } = useShared();
  const ref = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const focus = (start: number | undefined) => ref.current?.querySelector<HTMLElement>(`[data-slot="${start}"]`)?.focus();

  useEffect(() => {
    if (!wanted.current || !booker.days) return;
    wanted.current = false;
    focus([...booker.days.values()][0]?.[0]?.start);
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? instant(Number(event.target.dataset.slot)) : null;
    if (!from || !booker.days || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "PageDown" || event.key === "PageUp") {
      event.preventDefault();
      const by = event.key === "PageDown" ? 1 : -1;
      if (by < 0 && booker.isFirst) return;
      wanted.current = true;
      booker.goToDate(addPeriods(booker.period, by));
      return;
    }
    const to = target(event.key, from);
    if (to === null) return;
    event.preventDefault();
    focus(to);
  };

  function target(key: string, from: Instant): Instant | undefined | null {
    const dates = [...booker.days!.keys()];
    const at = dates.indexOf(dateOf(booker.offsets, from));
    const starts = (index: number) => booker.days!.get(dates[index] ?? "")?.map(({ start }) => start) ?? [];
    const own = starts(at);
    const forward = data.direction === "rtl" ? -1 : 1;
    switch (key) {
      case "ArrowDown":
        return own[own.indexOf(from) + 1];
      case "ArrowUp":
        return own[own.indexOf(from) - 1];
      case "Home":
        return own[0];
      case "End":
        return own.at(-1);
      case "ArrowRight":
        return nearest(starts(at + forward), from);
      case "ArrowLeft":
        return nearest(starts(at - forward), from);
      default:
        return null;
    }
  }

  /** By the wall clock, not by the hours between. */
  function nearest(starts: Instant[], from: Instant): Instant | undefined {
    const distance = (start: Instant) => Math.abs(minuteOfDay(booker.offsets, start) - minuteOfDay(booker.offsets, from));
    return starts.toSorted((a, b) => distance(a) - distance(b))[0];
  }

  return { ref, onKeyDown };
}
