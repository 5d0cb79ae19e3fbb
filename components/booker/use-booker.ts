"use client";

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Instant } from "@/server/core/units";
import { addressedDuration, hrefOf, readLayout, readMonth, readSlot } from "./address";
import { addPeriods, dateOf, firstDateOf, monthOf, offsetAt, shownUntil, startOfWeek, timesByDate } from "./clock";
import { deviceZone, rememberHours, rememberLayout, rememberZone } from "./remember";
import type { BookerData, FormState, Hours, Layout } from "./types";
import { useOwnTimes } from "./use-own-times";
import { usePeriods } from "./use-periods";
import { useToday } from "./use-today";

/** The next month waits until the page is at rest, and the zone settled. */
const PREFETCH_AFTER_MS = 400;

/** What the visitor has chosen so far. */
interface Choice {
  zone: string;
  /** The device's zone that the server does not know; the page says so. */
  unknownZone: string | null;
  layout: Layout;
  month: string;
  /** The chosen day; null: the month's first with times. A week holds it, columns begin with it; null: today. */
  date: string | null;
  /** A time that is marked and waits for "Next". */
  marked: Instant | null;
  /** The time that the form is for. */
  slot: Instant | null;
  /** Minutes. */
  duration: number;
}

const firstChoice = ({ start }: BookerData): Choice => ({
  zone: start.zone,
  unknownZone: null,
  layout: start.layout,
  month: start.month,
  date: start.date,
  marked: null,
  slot: start.slot,
  duration: start.duration,
});

/** The state of the booking page, its slots and its address. */
export function useBooker(data: BookerData) {
  const { event, start, former, passThrough } = data;
  const [chosen, setChoice] = useState(() => firstChoice(data));
  const { today, seeClock } = useToday(data);
  const choice = chosen.month < monthOf(today) ? { ...chosen, month: monthOf(today) } : chosen;
  const [hours, setHours] = useState<Hours | null>(start.hours);
  const layoutByKey = useRef<Layout | null>(null);
  const dayByKey = useRef(false);
  const draft = useRef<FormState["values"]>({});

  const period = periodOf(choice, today, data.weekStart);
  const until = shownUntil(period, today, data.weekStart);
  const question = (of: string) => ({
    eventTypeId: event.id,
    usernames: event.usernames,
    period: of,
    until: shownUntil(of, today, data.weekStart),
    zone: choice.zone,
    duration: choice.duration,
    formerUid: former?.uid ?? null,
    privateLinkId: data.privateLinkId,
  });
  const onRefusedZone = useCallback(() => setChoice((now) => ({ ...now, unknownZone: now.zone, zone: start.hostZone })), [start.hostZone]);
  const { slots, failed, prefetch, refresh, renew } = usePeriods(question(period), data.slots, onRefusedZone);
  const days = useMemo(() => (slots ? timesByDate(slots) : null), [slots]);
  const own = useOwnTimes(period, until);
  useEffect(() => {
    if (slots) seeClock(slots.offsets);
  }, [slots, seeClock]);
  useRenewal(renew);
  useDeviceZone(start, (zone) => change({ zone }, "silent"));

  const { zone, duration } = choice;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question follows from period, zone and duration
  useEffect(() => {
    if (!slots) return;
    const timer = setTimeout(() => prefetch(question(addPeriods(period, 1))), PREFETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [slots, period, zone, duration, prefetch]);

  const hrefTo = (next: Partial<Choice>) => {
    const { date, month, slot, duration, zone, layout } = { ...choice, ...next };
    // a zone that the device or the visitor's own cookie says stays out: whoever gets the link has another
    const timezone = start.zoneAsked && zone === start.zone ? zone : null;
    const isUsual = layout === event.layouts.defaultLayout && layout === start.layout && !start.layoutAsked;
    const said = { layout: isUsual ? null : layout, duration: addressedDuration(event, duration), timezone };
    return hrefOf(passThrough, { month: layout === "month" ? month : null, date, slot, ...said });
  };

  /** Changes the choice and, unless silent, the address: opening the form is a step that the browser's Back takes back. */
  const change = (next: Partial<Choice>, address: "replace" | "push" | "silent" = "replace") => {
    if (address === "push") window.history.pushState(null, "", hrefTo(next));
    else if (address === "replace") window.history.replaceState(null, "", hrefTo(next));
    const choose = () => setChoice((now) => ({ ...now, ...next }));
    // what comes into view then may have to be fetched first
    if ("slot" in next || "layout" in next) startTransition(choose);
    else choose();
  };

  useBackButton((query) =>
    startTransition(() =>
      setChoice((now) => ({
        ...now,
        month: readMonth(query.get("month")) ?? now.month,
        layout: readLayout(query.get("layout")) ?? (event.layouts.enabledLayouts.length > 1 ? start.layout : now.layout),
        slot: readSlot(query.get("slot")),
        marked: null,
      })),
    ),
  );

  const offsets = slots?.offsets ?? data.slots.offsets;
  const firstDate = days?.keys().next().value ?? null;
  const isShown = (of: string) => of >= firstDateOf(period) && of < until;
  const isOfPeriod = choice.date && (choice.layout !== "month" || isShown(choice.date));
  const date = isOfPeriod ? choice.date : firstDate;
  const firstOfDay = date === null ? undefined : days?.get(date)?.[0]?.start;
  const shownInstant = choice.slot ?? firstOfDay ?? slots?.starts[0] ?? start.now;

  /** Another layout of about the same days. */
  const layoutChange = (layout: Layout): Partial<Choice> => {
    const from =
      choice.layout === "month" ? (date ?? (choice.month > monthOf(today) ? `${choice.month}-01` : today)) : (choice.date ?? today);
    return { layout, date: from, month: monthOf(from), marked: null };
  };

  /** A day of the next month that stands in the shown grid is chosen in it. */
  const monthFor = (of: string) => (choice.layout === "month" && isShown(of) ? choice.month : monthOf(of));

  return {
    ...choice,
    date,
    /** What is shown: the month, or the first of seven days. */
    period,
    /** The first date after what is shown. */
    until,
    hours,
    days,
    slots,
    failed,
    offsets,
    today,
    /** What the zone's offset is that of: the chosen time, else the first of what is shown. UTC milliseconds. */
    shownInstant,
    /** The offset east of UTC at what is shown. */
    zoneOffset: offsetAt(offsets, shownInstant),
    isFirst: period <= (choice.layout === "month" ? monthOf(today) : choice.layout === "week" ? startOfWeek(today, data.weekStart) : today),
    question: question(period),
    hrefTo,
    goToMonth: (next: string, date: string | null = null) => change({ month: next, date, marked: null }),
    /** Shows the week that holds a date, or the columns from it on. */
    goToDate: (next: string) => change({ date: next < today ? today : next, month: monthOf(next), marked: null }),
    pickLayout: (next: Layout) => {
      rememberLayout(next);
      change(layoutChange(next));
    },
    layoutChange,
    /** The layout that was chosen by key: the focus follows into it as soon as it is shown, with a toggle of its own. */
    layoutByKey,
    /** The day was chosen by key: the focus goes to its first time as soon as it is shown. */
    dayByKey,
    pickDay: (next: string) => change({ date: next, month: monthFor(next), marked: null }),
    monthFor,
    mark: (slot: Instant) => change({ marked: slot }, "silent"),
    openForm: (slot: Instant) => change({ slot, marked: slot, ...(choice.layout === "month" && { date: dateOf(offsets, slot) }) }, "push"),
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
    renew,
    own,
    /** What was typed so far, for when the form comes back with another time. */
    draft,
  };
}

export type BookerState = ReturnType<typeof useBooker>;

/** The month, or the seven days, that a choice shows. */
function periodOf({ layout, month, date }: Choice, today: string, weekStart: number): string {
  if (layout === "month") return month;
  const from = !date || date < today ? today : date;
  return layout === "week" ? startOfWeek(from, weekStart) : from;
}

/** While the page is looked at, times that others have taken disappear: each minute, and whenever it is looked at again. */
const RENEW_EVERY_MS = 60_000;

function useRenewal(renew: () => void) {
  const latest = useRef(renew);
  latest.current = renew;
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === "visible") latest.current();
    };
    const timer = setInterval(look, RENEW_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
    };
  }, []);
}

/** Moves the page to the device's zone where the server could not know it. */
function useDeviceZone({ expectedDevice, zone }: BookerData["start"], adopt: (zone: string) => void) {
  const adoptNow = useRef(adopt);
  adoptNow.current = adopt;
  useEffect(() => {
    if (expectedDevice === null) return;
    const device = deviceZone();
    if (!device) return;
    // a chosen zone stays for as long as the device is where it was chosen
    rememberZone(device === expectedDevice ? zone : device);
    if (device !== expectedDevice) adoptNow.current(device);
  }, [expectedDevice, zone]);
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
