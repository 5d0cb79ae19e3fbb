"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from "react";
import { useShared } from "./booker-context";
import { addDays, addMonths, middayOf, monthOf, weekdayOfDate } from "./clock";
import { dayNumberText, longDateText, shortMonthText, weekdayText } from "./format";

/** A Sunday: the names of the weekdays are written from it. */
const SOME_SUNDAY = "2026-11-01";

interface DayGridProps {
  weeks: (string | null)[][];
  labelledBy: string;
  /** Behind a message. */
  isDimmed?: boolean;
}

/** The days of a month as a grid with one tab stop: arrows, Home, End, Page Up and Page Down move in it. */
export function DayGrid({ weeks, labelledBy, isDimmed = false }: DayGridProps) {
  const { data, booker } = useShared();
  const grid = useRef<HTMLTableElement>(null);
  const stop = tabStop(weeks, booker.date, booker.today);
  const onKeyDown = useArrowKeys(grid);
  return (
    <table
      ref={grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is moved in with arrow keys is a grid
      role="grid"
      aria-labelledby={labelledBy}
      onKeyDown={onKeyDown}
      className="w-full table-fixed border-separate border-spacing-1 sm:-mx-1 sm:w-[calc(100%+0.5rem)]"
    >
      <thead>
        <tr>
          {Array.from({ length: 7 }, (_, index) => {
            const midday = middayOf(addDays(SOME_SUNDAY, data.weekStart + index));
            return (
              <th
                key={midday}
                scope="col"
                abbr={weekdayText(midday, data.locale, "long")}
                suppressHydrationWarning
                className="pb-1.5 font-medium text-muted text-xs tracking-[0.02em]"
              >
                {weekdayText(midday, data.locale)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody className={isDimmed ? "opacity-25" : undefined}>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((date, index) => (
              // biome-ignore-start lint/suspicious/noArrayIndexKey: a week has seven fixed places
              // biome-ignore-start lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid
              // biome-ignore-start lint/a11y/useFocusableInteractive: the day in it is what takes the focus
              <td key={index} role="gridcell" aria-selected={date !== null && date === booker.date ? true : undefined} className="p-0">
                {date && <Day date={date} isStop={date === stop} />}
              </td>
              // biome-ignore-end lint/suspicious/noArrayIndexKey: end
              // biome-ignore-end lint/a11y/noNoninteractiveElementToInteractiveRole: end
              // biome-ignore-end lint/a11y/useFocusableInteractive: end
            ))}
          </tr>
        ))}
        {weeks.length < 6 && <SpareWeeks count={6 - weeks.length} />}
      </tbody>
    </table>
  );
}

/** Keeps the page as high as the longest month. */
function SpareWeeks({ count }: { count: number }) {
  return (
    <tr aria-hidden className="max-sm:hidden">
      <td colSpan={7} className="p-0">
        <div className="grid grid-cols-7 gap-1">
          {Array.from({ length: count }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: alike and still
            <span key={index} className="col-start-1 aspect-square" />
          ))}
        </div>
      </td>
    </tr>
  );
}

const dayLook =
  "relative grid aspect-square w-full place-items-center rounded-md text-base leading-none tabular-nums no-underline outline-offset-1";
const todayDot =
  "after:absolute after:bottom-[7px] after:size-1 after:rounded-full after:bg-current group-data-zone-pending/booker:after:hidden";

function Day({ date, isStop }: { date: string; isStop: boolean }) {
  const { data, booker } = useShared();
  const midday = middayOf(date);
  const isOpen = Boolean(booker.days?.has(date));
  const isToday = date === booker.today;
  const open = (press: MouseEvent) => {
    press.preventDefault();
    if (!isOpen) return;
    // a press by key: what follows is by key as well
    booker.dayByKey.current = press.detail === 0;
    booker.pickDay(date);
    scrollToTimes();
  };
  // one kind of element, with times or without, so that the focus stays on it while they load
  return (
    <a
      href={isOpen ? booker.hrefTo({ date, month: booker.monthFor(date), slot: null }) : undefined}
      role={isOpen ? undefined : "link"}
      aria-disabled={isOpen ? undefined : true}
      aria-label={useDayLabel(date)}
      aria-current={isToday ? "date" : undefined}
      data-date={date}
      tabIndex={isStop ? 0 : -1}
      onClick={open}
      suppressHydrationWarning
      className={`${dayLook} ${isToday ? todayDot : ""} ${isOpen ? openLook(date === booker.date) : closedLook}`}
    >
      {monthOf(date) !== booker.month && date.endsWith("-01") && <MonthMark midday={midday} />}
      {dayNumberText(midday, data.locale)}
    </a>
  );
}

/** Where the days of the next month begin. */
function MonthMark({ midday }: { midday: number }) {
  const { data } = useShared();
  return (
    <span
      aria-hidden
      suppressHydrationWarning
      className="absolute inset-x-0 top-1 text-center font-medium text-[0.625rem] leading-none sm:top-1.5 sm:text-[0.6875rem]"
    >
      {shortMonthText(midday, data.locale)}
    </span>
  );
}

const closedLook = "cursor-default font-normal text-muted";

const openLook = (isSelected: boolean) => {
  const look = isSelected ? "bg-brand text-on-brand" : "bg-subtle text-emphasis hover:bg-emphasis";
  return `font-semibold transition-colors duration-fast ${look} ${covered}`;
};

/** While the zone is not settled no day is marked: in another one it may be the day beside it. */
const covered =
  "group-data-zone-pending/booker:pointer-events-none group-data-zone-pending/booker:bg-transparent " +
  "group-data-zone-pending/booker:font-normal group-data-zone-pending/booker:text-muted";

/** `Tuesday, November 24, today, 8 times`. */
function useDayLabel(date: string): string {
  const { data, booker, t } = useShared();
  const count = booker.days?.get(date)?.length ?? 0;
  const offer = count ? t("day.times", { count }) : t("day.unavailable");
  return [longDateText(middayOf(date), data.locale), date === booker.today && t("month.today"), booker.days && offer]
    .filter(Boolean)
    .join(", ");
}

/** The day that Tab leads to: the chosen one, else today, else the month's first. */
function tabStop(weeks: (string | null)[][], chosen: string | null, today: string): string | undefined {
  const dates = weeks.flat().filter((date) => date !== null);
  return dates.find((date) => date === chosen) ?? dates.find((date) => date === today) ?? dates[0];
}

/** On a phone the times stand below the month: they come into view. */
function scrollToTimes() {
  if (!window.matchMedia("(max-width: 639px)").matches) return;
  const behavior = window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  document.getElementById("times")?.scrollIntoView({ behavior, block: "start" });
}

/** Moves the focus by keys; over the end of the month the next one is opened first. */
function useArrowKeys(grid: React.RefObject<HTMLTableElement | null>) {
  const { data, booker } = useShared();
  const wanted = useRef<string | null>(null);
  const focus = (date: string) => {
    const cell = grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`);
    cell?.focus();
    return cell !== null && cell !== undefined;
  };
  useEffect(() => {
    if (wanted.current && focus(wanted.current)) wanted.current = null;
  });
  return (event: KeyboardEvent) => {
    const from = event.target instanceof HTMLElement ? event.target.dataset.date : undefined;
    const to = from && event.altKey === false && event.ctrlKey === false && event.metaKey === false ? target(event.key, from, data) : null;
    if (!to) return;
    event.preventDefault();
    const isPage = event.key === "PageDown" || event.key === "PageUp";
    if (monthOf(to) === booker.month || (!isPage && to < booker.until)) focus(to);
    else if (monthOf(to) >= monthOf(booker.today)) {
      wanted.current = to;
      booker.goToMonth(monthOf(to));
    }
  };
}

function target(key: string, from: string, { direction, weekStart }: { direction: "ltr" | "rtl"; weekStart: number }): string | null {
  const forward = direction === "rtl" ? -1 : 1;
  const inWeek = (weekdayOfDate(from) - weekStart + 7) % 7;
  switch (key) {
    case "ArrowRight":
      return addDays(from, forward);
    case "ArrowLeft":
      return addDays(from, -forward);
    case "ArrowDown":
      return addDays(from, 7);
    case "ArrowUp":
      return addDays(from, -7);
    case "Home":
      return addDays(from, -inWeek);
    case "End":
      return addDays(from, 6 - inWeek);
    case "PageDown":
      return sameDay(from, addMonths(monthOf(from), 1));
    case "PageUp":
      return sameDay(from, addMonths(monthOf(from), -1));
    default:
      return null;
  }
}

/** The same day of another month, or its last one. */
function sameDay(date: string, month: string): string {
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const same = `${month}${date.slice(7)}`;
  return same > last ? last : same;
}
