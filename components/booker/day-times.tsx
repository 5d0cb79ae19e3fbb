"use client";

import { type KeyboardEvent, lazy, type MouseEvent, useEffect, useRef } from "react";
import { useShared } from "./booker-context";
import { middayOf, type OfferedTime, offsetAt } from "./clock";
import { dayNumberText, longDateText, timeText, usualHours, weekdayText } from "./format";
import { OwnMark } from "./own-mark";
import type { Hours } from "./types";

/** For signed-in visitors only, and for them from the first. */
const OwnSwitch = lazy(() => import("./own-switch"));

/** The times of the chosen day. On wide screens the list scrolls beside the month, which decides the height. */
export function DayTimes() {
  const { booker, data, t } = useShared();
  const { date } = booker;
  const midday = date ? middayOf(date) : null;
  return (
    <section
      id="times"
      aria-label={t("region.time")}
      aria-busy={!booker.days && !booker.failed}
      className="relative min-w-0 scroll-mt-2 border-subtle p-5 pb-0 max-sm:min-h-80 max-sm:border-t sm:border-s sm:p-0"
    >
      <div className="flex flex-col sm:absolute sm:inset-0 sm:px-6 sm:pt-7">
        <div className="mb-4 flex min-h-9 items-center justify-between gap-2">
          {midday === null ? <span /> : <DayTitle midday={midday} />}
          {booker.days?.size !== 0 && <HoursSwitch />}
        </div>
        {data.signedIn && (
          <div className="mb-3">
            <OwnSwitch />
          </div>
        )}
        <Times />
      </div>
    </section>
  );
}

function DayTitle({ midday }: { midday: number }) {
  const { data } = useShared();
  return (
    <h3 className="font-title text-base group-data-zone-pending/booker:invisible">
      <span aria-hidden suppressHydrationWarning>
        {weekdayText(midday, data.locale)} <span className="font-medium text-subtle">{dayNumberText(midday, data.locale)}</span>
      </span>
      <span className="sr-only" suppressHydrationWarning>
        {longDateText(midday, data.locale)}
      </span>
    </h3>
  );
}

const listLook =
  "-m-[5px] grid min-h-0 content-start gap-2 p-[5px] pb-7 sm:flex-1 sm:overflow-y-auto " +
  "sm:[mask-image:linear-gradient(#000_calc(100%-32px),transparent)]";

function Times() {
  const { booker, t } = useShared();
  const { days, date, failed, marked } = booker;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (!booker.dayByKey.current || !days) return;
    booker.dayByKey.current = false;
    list.current?.querySelector("a")?.focus();
  });
  if (failed) return <TimesFailed />;
  if (!days) return <TimesSkeleton />;
  const times = date ? days.get(date) : undefined;
  if (!times) return days.size > 0 && <p className="text-subtle">{t("day.none")}</p>;
  return (
    <ul ref={list} onKeyDown={moveByKey} className={listLook}>
      {times.map((time) => (
        <li key={time.start}>{time.start === marked ? <MarkedTime time={time} /> : <Time time={time} />}</li>
      ))}
    </ul>
  );
}

/** Up, Down, Home and End lead from time to time, beside Tab. */
function moveByKey(event: KeyboardEvent<HTMLUListElement>) {
  const links = [...event.currentTarget.querySelectorAll("a")];
  const at = links.indexOf(event.target as HTMLAnchorElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  links[to]?.focus();
}

const timeLook =
  "flex h-11 w-full items-center justify-center gap-2 rounded-md border border-default bg-default text-base " +
  "font-strong leading-none tabular-nums text-emphasis no-underline transition-colors duration-fast " +
  "hover:border-strong group-data-zone-pending/booker:pointer-events-none " +
  "group-data-zone-pending/booker:border-transparent group-data-zone-pending/booker:bg-subtle " +
  "group-data-zone-pending/booker:text-transparent";

function useTimeText(start: number): string {
  const { data, booker } = useShared();
  return timeText(start, offsetAt(booker.offsets, start), data.locale, booker.hours);
}

function Time({ time }: { time: OfferedTime }) {
  const { booker, data } = useShared();
  const choose = (press: MouseEvent) => {
    press.preventDefault();
    // with several lengths the time is only marked: the length may change yet
    if (data.event.lengths.length > 1) booker.mark(time.start);
    else booker.openForm(time.start);
  };
  return (
    <a href={booker.hrefTo({ slot: time.start })} onClick={choose} data-slot={time.start} suppressHydrationWarning className={timeLook}>
      {useTimeText(time.start)}
      <SeatsLeft time={time} />
      <OwnMark start={time.start} />
    </a>
  );
}

function SeatsLeft({ time }: { time: OfferedTime }) {
  const { t } = useShared();
  if (time.seatsLeft === null) return null;
  return <span className="font-normal text-subtle text-xs">{t("seats.left", { count: time.seatsLeft })}</span>;
}

/** The marked time, with the way on beside it. */
function MarkedTime({ time }: { time: OfferedTime }) {
  const { booker, t } = useShared();
  const text = useTimeText(time.start);
  const open = (press: MouseEvent) => {
    press.preventDefault();
    booker.openForm(time.start);
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      <span aria-hidden className={`${timeLook} border-transparent bg-subtle text-subtle hover:border-transparent`}>
        {text}
      </span>
      <a
        ref={focusIt}
        href={booker.hrefTo({ slot: time.start })}
        onClick={open}
        aria-label={t("times.nextFor", { time: text })}
        className={
          "flex h-11 items-center justify-center rounded-md bg-brand font-semibold text-base text-on-brand leading-none " +
          "no-underline transition-colors duration-fast hover:bg-brand-emphasis"
        }
      >
        {t("times.next")}
      </a>
    </div>
  );
}

/** The pressed time has made way: the focus goes to what took its place. */
const focusIt = (element: HTMLElement | null) => {
  element?.focus({ preventScroll: true });
};

export function HoursSwitch() {
  const { data, booker, t } = useShared();
  const current: Hours = booker.hours ?? usualHours(data.locale);
  return (
    <fieldset className="no-js-hidden inline-flex rounded bg-subtle p-0.5 font-medium text-xs">
      <legend className="sr-only">{t("hours.label")}</legend>
      {([12, 24] as const).map((hours) => (
        <button
          key={hours}
          type="button"
          aria-pressed={hours === current}
          onClick={() => booker.pickHours(hours)}
          suppressHydrationWarning
          className={
            "min-h-6 rounded-sm px-2 text-subtle transition-colors duration-fast hover:text-emphasis aria-pressed:bg-default " +
            "aria-pressed:text-emphasis aria-pressed:shadow-lift dark:aria-pressed:bg-emphasis"
          }
        >
          {t(`hours.${hours}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** As many as usually fit, so that nothing moves when they come. */
function TimesSkeleton() {
  const { t } = useShared();
  return (
    <div className="grid gap-2">
      <span className="sr-only">{t("times.loading")}</span>
      {Array.from({ length: 7 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: alike and still
        <span key={index} aria-hidden className="h-11 animate-shimmer rounded-md bg-subtle" />
      ))}
    </div>
  );
}

/** In place of the times. */
export function TimesFailed() {
  const { booker, t } = useShared();
  return (
    <div role="alert" className="grid justify-items-start gap-3">
      <p className="text-subtle">{t("times.failed")}</p>
      <button
        type="button"
        onClick={booker.refresh}
        className={
          "h-9 rounded-md border border-default px-3.5 font-medium text-default transition-colors duration-fast " +
          "hover:border-emphasis hover:text-emphasis"
        }
      >
        {t("times.retry")}
      </button>
    </div>
  );
}
