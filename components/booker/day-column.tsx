"use client";

import { type CSSProperties, type MouseEvent, useEffect, useState } from "react";
import { formatUtcOffset } from "@/server/i18n/dates";
import { useShared } from "./booker-context";
import { dateOf, middayOf, minuteOfDay, type OfferedTime, offsetAt } from "./clock";
import { dayNumberText, longDateText, timeText, weekdayText } from "./format";
import { OwnMark } from "./own-mark";
import { type Place, placesOf, type Scale, spanOn, topOf } from "./week-scale";

/** A day with its times: on the grid of a scale, or as a list. On a phone lists stand one below the other, without empty days. */
export function DayColumn({ date, scale }: { date: string; scale: Scale | null }) {
  const { data, booker, t } = useShared();
  const times = booker.days?.get(date) ?? [];
  const isPast = date < booker.today;
  const midday = middayOf(date);
  const count = booker.days ? (times.length ? t("day.times", { count: times.length }) : t("day.unavailable")) : "";
  const body = scale ? "relative border-subtle border-s" : "grid grid-cols-3 gap-2 sm:grid-cols-1";
  const head = scale
    ? "sticky top-0 h-14 flex-col justify-center gap-0.5"
    : "max-sm:mb-2 sm:sticky sm:top-0 sm:h-14 sm:flex-col sm:justify-center sm:gap-0.5";
  return (
    <section
      aria-label={[longDateText(midday, data.locale), date === booker.today && t("month.today"), count].filter(Boolean).join(", ")}
      suppressHydrationWarning
      data-day={date}
      className={`min-w-0 ${times.length || !booker.days || scale ? "" : "max-sm:hidden"}`}
    >
      <p aria-hidden className={`z-10 flex items-center gap-1.5 bg-default font-title text-base ${head} ${isPast ? "text-muted" : ""}`}>
        <span suppressHydrationWarning className="font-medium text-subtle text-xs">
          {weekdayText(midday, data.locale)}
        </span>
        <span suppressHydrationWarning className={`${dayMark} ${date === booker.today ? "bg-brand text-on-brand" : ""}`}>
          {dayNumberText(midday, data.locale)}
        </span>
      </p>
      <div
        className={`${body} ${scale ? hourLines : ""}`}
        style={scale ? variables({ "--hour": scale.hour, "--full": topOf(scale, scale.until) + 8 }) : undefined}
      >
        {scale && <span aria-hidden className="pointer-events-none block h-(--full)" />}
        {scale && <Own date={date} scale={scale} />}
        {scale && date === booker.today && <NowLine scale={scale} />}
        <Times times={times} scale={scale} />
      </div>
    </section>
  );
}

/** CSS variables of lengths in pixels. */
const variables = (lengths: Record<string, number>) =>
  Object.fromEntries(Object.entries(lengths).map(([name, pixels]) => [name, `${pixels}px`])) as CSSProperties;

function Times({ times, scale }: { times: OfferedTime[]; scale: Scale | null }) {
  const { booker } = useShared();
  if (!booker.days) return <Skeleton />;
  const places = scale && placesOf(times, booker.offsets, scale, booker.duration);
  const isShort = places?.some(({ height }) => height < 44);
  return times.map((time, index) => (
    <Time key={time.start} time={time} place={places?.[index] ?? null} isFirst={index === 0} isShort={isShort ?? false} />
  ));
}

const dayMark = "grid h-7 min-w-7 place-items-center rounded-full px-1 leading-none tabular-nums";

const hourLines = "bg-[image:linear-gradient(var(--cal-border-subtle)_1px,transparent_1px)] bg-[length:100%_var(--hour)]";

const look =
  "flex min-w-0 flex-col items-center justify-center rounded-md border border-default bg-default font-strong " +
  "text-emphasis leading-tight tabular-nums no-underline transition-colors duration-fast hover:border-strong " +
  "hover:bg-subtle group-data-zone-pending/booker:pointer-events-none " +
  "group-data-zone-pending/booker:text-transparent";
const inList = "min-h-11 px-1";
const onGrid =
  "absolute top-[calc(var(--top)+1px)] h-[calc(var(--height)-3px)] overflow-hidden text-center text-[0.6875rem] " +
  "sm:flex-row sm:gap-1.5 sm:px-1 sm:text-sm";

function Time({ time, place, isFirst, isShort }: { time: OfferedTime; place: Place | null; isFirst: boolean; isShort: boolean }) {
  const { data, booker, t } = useShared();
  const isEnhanced = useIsEnhanced();
  const offset = offsetAt(booker.offsets, time.start);
  const text = timeText(time.start, offset, data.locale, booker.hours);
  const [clock, ...half] = text.split(" ");
  const lane = place?.isTwice ? (place.lane ? "start-1/2 end-px sm:end-1" : "start-px end-1/2 sm:start-1") : "inset-x-px sm:inset-x-1";
  const open = (press: MouseEvent) => {
    press.preventDefault();
    booker.openForm(time.start);
  };
  return (
    <a
      href={booker.hrefTo({ slot: time.start })}
      onClick={open}
      data-slot={time.start}
      // Tab leads from day to day once the arrow keys work
      tabIndex={isFirst || !isEnhanced ? undefined : -1}
      aria-describedby={isFirst ? "days-keys" : undefined}
      suppressHydrationWarning
      className={`${look} ${place ? `${onGrid} ${lane}` : inList}`}
      style={place ? variables({ "--top": place.top, "--height": place.height }) : undefined}
    >
      <span className="max-w-full truncate">
        {clock}
        {/* a phone has no room for it on the grid, whose hours say it */}
        {half.length > 0 && <span className={place ? "max-sm:sr-only" : ""}> {half.join(" ")}</span>}
      </span>
      {place?.isTwice && <span className={isShort ? "sr-only" : "font-normal text-subtle text-xs"}>{formatUtcOffset(offset)}</span>}
      {time.seatsLeft !== null && (
        <span className={`max-w-full truncate font-normal text-subtle text-xs ${place ? "max-sm:sr-only" : ""}`}>
          {t("seats.left", { count: time.seatsLeft })}
        </span>
      )}
      <OwnMark start={time.start} />
    </a>
  );
}

/** What the signed-in visitor has of their own on that day. */
function Own({ date, scale }: { date: string; scale: Scale }) {
  const { booker } = useShared();
  return booker.own.times.map((own) => {
    const place = spanOn(date, own, booker.offsets, scale);
    return (
      place && (
        <span
          key={`${own.start} ${own.title}`}
          aria-hidden
          title={own.title}
          style={{ top: place.top, height: place.height }}
          className={
            "absolute inset-x-0 overflow-hidden " +
            "bg-[repeating-linear-gradient(135deg,var(--cal-bg-emphasis)_0_6px,var(--cal-bg-subtle)_6px_12px)] px-0.5 py-0.5 " +
            "text-[0.625rem] text-subtle sm:px-1.5 sm:text-xs"
          }
        >
          {own.title}
        </span>
      )
    );
  });
}

const TICK_MS = 30_000;

/** A line at the present time. It starts from the server's clock, not from the device's. */
function NowLine({ scale }: { scale: Scale }) {
  const { data, booker } = useShared();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const opened = performance.now();
    const timer = setInterval(() => setPassed(performance.now() - opened), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const now = data.start.now + passed;
  const minute = minuteOfDay(booker.offsets, now);
  if (dateOf(booker.offsets, now) !== booker.today || minute < scale.from || minute > scale.until) return null;
  return (
    <span
      aria-hidden
      data-now
      style={{ top: topOf(scale, minute) }}
      className={
        "pointer-events-none absolute inset-x-0 z-[5] h-0 border-error border-t-2 before:absolute before:-top-[5px] " +
        "before:-start-1 before:size-2 before:rounded-full before:bg-(--cal-text-error)"
      }
    />
  );
}

function Skeleton() {
  return Array.from({ length: 3 }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: alike and still
    <span key={index} aria-hidden className="block h-11 animate-shimmer rounded-md bg-subtle sm:mx-1 sm:mt-1" />
  ));
}

/** True once the page's own code runs. */
function useIsEnhanced(): boolean {
  const [isEnhanced, setIsEnhanced] = useState(false);
  useEffect(() => {
    setIsEnhanced(true);
  }, []);
  return isEnhanced;
}
