"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { cn } from "../ui/cn";
import { useEnglish } from "../ui/english";
import { IconButton } from "../ui/icon-button";
import { addDays, addMonths, dateName, monthName, weeksOf } from "./calendar-days";
import { daysFrom } from "./weekly-hours";

type MonthPickerProps = {
  /** Chosen dates, "2026-05-06". */
  value: readonly string[];
  onChange: (dates: string[]) => void;
  /** The first date that can be chosen. */
  min: string;
  /** The date whose month is shown while none is chosen; `min` when left out. */
  start?: string;
  /** Dates to mark with a dot. */
  marked?: readonly string[];
  weekStart: string;
};

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month of which any number of dates can be chosen, with the mouse or the arrow keys. */
export function MonthPicker({ value, onChange, min, start = min, marked = [], weekStart }: MonthPickerProps) {
  const grid = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState(value[0] ?? start);
  const [month, setMonth] = useState(addMonths(active, 0));
  const isThisMonth = (date: string) => addMonths(date, 0) === month;

  const toggle = (date: string) => {
    setActive(date);
    onChange(value.includes(date) ? value.filter((entry) => entry !== date) : [...value, date].sort());
  };
  const turn = (months: number) => {
    const next = addMonths(month, months);
    setMonth(next);
    setActive(next < min ? min : next);
  };
  const moveTo = (date: string) => {
    if (date < min) return;
    setActive(date);
    setMonth(addMonths(date, 0));
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== "PageUp" && event.key !== "PageDown") return;
    event.preventDefault();
    moveTo(step === undefined ? addDays(active, event.key === "PageUp" ? -28 : 28) : addDays(active, step));
  };

  return (
    <div>
      <div className="mb-2 flex items-center gap-1">
        <p aria-live="polite" className="me-auto font-semibold text-emphasis">
          {monthName(month)}
        </p>
        <IconButton size="sm" label="Previous month" icon={<ChevronLeft />} disabled={month <= min} onClick={() => turn(-1)} />
        <IconButton size="sm" label="Next month" icon={<ChevronRight />} onClick={() => turn(1)} />
      </div>
      <table ref={grid} aria-label={monthName(month)} onKeyDown={onKeyDown} className="w-full table-fixed border-separate border-spacing-1">
        <thead>
          <tr>
            {daysFrom(weekStart).map((day) => (
              <th key={day} abbr={day} scope="col" className="pb-1 text-xs font-medium text-subtle">
                {day.slice(0, 2)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month, weekStart).map((week) => (
            <tr key={week[0]}>
              {week.map((date) => (
                <td key={date} className="p-0">
                  {isThisMonth(date) && (
                    <DayButton
                      date={date}
                      chosen={value.includes(date)}
                      marked={marked.includes(date)}
                      disabled={date < min}
                      tabbable={date === active}
                      onToggle={toggle}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type DayButtonProps = {
  date: string;
  chosen: boolean;
  marked: boolean;
  disabled: boolean;
  tabbable: boolean;
  onToggle: (date: string) => void;
};

function DayButton({ date, chosen, marked, disabled, tabbable, onToggle }: DayButtonProps) {
  return (
    <button
      type="button"
      data-date={date}
      aria-label={`${dateName(date, useEnglish())}${marked ? ", has other hours already" : ""}`}
      aria-pressed={chosen}
      disabled={disabled}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onToggle(date)}
      className={cn(
        "relative grid h-10 w-full place-items-center rounded-md font-medium tabular-nums transition-colors duration-fast",
        chosen ? "bg-brand text-on-brand" : "bg-subtle text-emphasis hover:bg-emphasis",
        disabled && "bg-transparent font-normal text-faint hover:bg-transparent",
      )}
    >
      {Number(date.slice(8))}
      {marked && <span aria-hidden className="absolute bottom-1.5 size-1 rounded-full bg-current" />}
    </button>
  );
}
