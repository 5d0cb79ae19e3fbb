"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { addressedDuration, hrefOf, readSlot } from "./address";
import { addMonths, dateOf, monthOf, offsetAt, timesByDate } from "./clock";
import { deviceZone, rememberHours, rememberZone } from "./remember";
import type { BookerData, FormState, Hours } from "./types";
import { useMonths } from "./use-months";

/** The next month waits until the page is at rest, and the zone settled. */
const PREFETCH_AFTER_MS = 400;

/** What the visitor has chosen so far. */
interface Choice {
  zone: string;
  /** The device's zone that the server does not know; the page says so. */
  unknownZone: string | null;
  month: string;
  /** null: the month's first day with times. */
  date: string | null;
  /** A time that is marked and waits for "Next". UTC milliseconds. */
  marked: number | null;
  /** The time that the form is for. */
  slot: number | null;
  /** Minutes. */
  duration: number;
}

const firstChoice = ({ start }: BookerData): Choice => ({
  zone: start.zone,
  unknownZone: null,
  month: start.month,
  date: start.date,
  marked: null,
  slot: start.slot,
  duration: start.duration,
});

/** The state of the booking page, its slots and its address. */
export function useBooker(data: BookerData) {
  const { event, start, former, passThrough } = data;
  const [choice, setChoice] = useState(() => firstChoice(data));
  const [hours, setHours] = useState<Hours | null>(start.hours);
  const draft = useRef<FormState["values"]>({});

  const question = (month: string) => ({
    eventTypeId: event.id,
    month,
    zone: choice.zone,
    duration: choice.duration,
    formerUid: former?.uid ?? null,
  });
  const onRefusedZone = useCallback(() => setChoice((now) => ({ ...now, unknownZone: now.zone, zone: start.hostZone })), [start.hostZone]);
  const { slots, failed, prefetch, refresh } = useMonths(question(choice.month), data.slots, onRefusedZone);
  const days = useMemo(() => (slots ? timesByDate(slots) : null), [slots]);
  useDeviceZone(start, (zone) => change({ zone }, "silent"));

  const { month, zone, duration } = choice;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question follows from month, zone and duration
  useEffect(() => {
    if (!slots) return;
    const timer = setTimeout(() => prefetch(question(addMonths(month, 1))), PREFETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [slots, month, zone, duration, prefetch]);

  const hrefTo = (next: Partial<Choice>) => {
    const { date, month, slot, duration, zone } = { ...choice, ...next };
    // a zone that the device or the visitor's own cookie says stays out: whoever gets the link has another
    const timezone = start.zoneAsked && zone === start.zone ? zone : null;
    return hrefOf(passThrough, { month, date, slot, duration: addressedDuration(event, duration), timezone });
  };

  /** Changes the choice and, unless silent, the address: opening the form is a step that the browser's Back takes back. */
  const change = (next: Partial<Choice>, address: "replace" | "push" | "silent" = "replace") => {
    if (address === "push") window.history.pushState(null, "", hrefTo(next));
    else if (address === "replace") window.history.replaceState(null, "", hrefTo(next));
    setChoice((now) => ({ ...now, ...next }));
  };

  useBackButton((query) =>
    setChoice((now) => ({ ...now, month: query.get("month") ?? now.month, slot: readSlot(query.get("slot")), marked: null })),
  );

  const offsets = slots?.offsets ?? data.slots.offsets;
  const today = dateOf(data.slots.offsets, start.now);
  const firstDate = days?.keys().next().value ?? null;
  const date = choice.date && monthOf(choice.date) === choice.month ? choice.date : firstDate;
  const firstOfDay = date === null ? undefined : days?.get(date)?.[0]?.start;
  const shownInstant = choice.slot ?? firstOfDay ?? slots?.starts[0] ?? start.now;

  return {
    ...choice,
    date,
    hours,
    days,
    slots,
    failed,
    offsets,
    today,
    /** Minutes east of UTC at what is shown. */
    zoneOffset: offsetAt(offsets, shownInstant),
    isFirstMonth: choice.month <= monthOf(today),
    hrefTo,
    goToMonth: (next: string, date: string | null = null) => change({ month: next, date, marked: null }),
    pickDay: (next: string) => change({ date: next, month: monthOf(next), marked: null }),
    mark: (slot: number) => change({ marked: slot }, "silent"),
    openForm: (slot: number) => change({ slot, date: dateOf(offsets, slot), marked: slot }, "push"),
    closeForm: () => change({ slot: null }),
    pickDuration: (next: number) => change({ duration: next, marked: null, slot: null }),
    pickZone: (next: string) => {
      rememberZone(next);
      change({ zone: next, unknownZone: null, marked: null });
    },
    pickHours: (next: Hours) => {
      rememberHours(next);
      setHours(next);
    },
    refresh,
    /** What was typed so far, for when the form comes back with another time. */
    draft,
  };
}

export type BookerState = ReturnType<typeof useBooker>;

/** Moves the page to the device's zone where the server could not know it. */
function useDeviceZone({ expectedDevice }: BookerData["start"], adopt: (zone: string) => void) {
  const adoptNow = useRef(adopt);
  adoptNow.current = adopt;
  useEffect(() => {
    if (expectedDevice === null) return;
    const device = deviceZone();
    if (!device) return;
    rememberZone(device);
    if (device !== expectedDevice) adoptNow.current(device);
  }, [expectedDevice]);
}

/** Back and forward between the calendar and the form. */
function useBackButton(onMove: (query: URLSearchParams) => void) {
  const move = useRef(onMove);
  move.current = onMove;
  useEffect(() => {
    const listener = () => move.current(new URLSearchParams(window.location.search));
    window.addEventListener("popstate", listener);
    return () => window.removeEventListener("popstate", listener);
  }, []);
}
