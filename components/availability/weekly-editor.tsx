"use client";

import { Copy, Plus } from "lucide-react";
import { useId, useMemo } from "react";
import type { AvailabilityRow } from "@/server/schedules/schemas";
import { cn } from "../ui/cn";
import { IconButton } from "../ui/icon-button";
import { Switch } from "../ui/switch";
import { CopyTimesMenu } from "./copy-times-menu";
import { TimeRange } from "./time-range";
import { type DayName, daysFrom, nextWindow, toAvailability, toWeeklyHours, type Window, windowNote } from "./weekly-hours";

export type WeeklyEditorProps = {
  value: AvailabilityRow[];
  onChange: (rows: AvailabilityRow[]) => void;
  /** What the server or the schema said, by path below the rows: { "0.endTime": "…" }. Shown under the week. */
  errors?: Record<string, string> | undefined;
  /** First day of the week shown: "Monday". */
  weekStart?: string | undefined;
  timeFormat?: 12 | 24 | undefined;
};

/** The hours of a usual week, day by day: switch a day on, add and remove times, copy a day's times to others. */
export function WeeklyEditor({ value, onChange, errors = {}, weekStart = "Monday", timeFormat = 24 }: WeeklyEditorProps) {
  const week = useMemo(() => toWeeklyHours(value), [value]);
  const change = (days: readonly DayName[], windows: Window[]) => {
    onChange(toAvailability({ ...week, ...Object.fromEntries(days.map((day) => [day, windows])) }));
  };
  const sentences = [...new Set(Object.values(errors))];
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">Weekly hours</legend>
      <div className="divide-y divide-subtle rounded-lg border border-subtle">
        {daysFrom(weekStart).map((day) => (
          <Day
            key={day}
            day={day}
            windows={week[day]}
            timeFormat={timeFormat}
            onChange={(windows) => change([day], windows)}
            onCopy={(days) => change(days, week[day])}
          />
        ))}
      </div>
      {sentences.map((sentence) => (
        <p key={sentence} role="alert" className="mt-2 font-medium text-error">
          {sentence}
        </p>
      ))}
    </fieldset>
  );
}

type DayProps = {
  day: DayName;
  windows: Window[];
  timeFormat: 12 | 24;
  onChange: (windows: Window[]) => void;
  onCopy: (days: DayName[]) => void;
};

function Day({ day, windows, timeFormat, onChange, onCopy }: DayProps) {
  const id = useId();
  const on = windows.length > 0;
  const added = nextWindow(windows);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset per day would be announced twice with the week's own
    <div
      role="group"
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-2 px-4 py-3 sm:grid-cols-[9.5rem_minmax(0,1fr)_auto] sm:px-5"
    >
      <div className="flex h-9 items-center gap-3">
        <Switch
          aria-labelledby={id}
          checked={on}
          onCheckedChange={(checked) => {
            const first = nextWindow([]);
            onChange(checked && first ? [first] : []);
          }}
        />
        <span id={id} className={on ? "font-medium text-emphasis" : "font-medium text-subtle"}>
          {day}
        </span>
      </div>
      <div className="flex gap-0.5 sm:order-last">
        <IconButton
          label={`Add a time on ${day}`}
          icon={<Plus />}
          disabled={!added}
          onClick={() => added && onChange([...windows, added])}
        />
        {on && <CopyTimesMenu day={day} onCopy={onCopy} trigger={<IconButton label={`Copy the times of ${day}`} icon={<Copy />} />} />}
      </div>
      <div className={cn("col-span-2 grid gap-2 sm:col-span-1", !on && "max-sm:hidden")}>
        {!on && <p className="flex h-9 items-center text-subtle">Unavailable</p>}
        {windows.map((window, place) => (
          <TimeRange
            // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place
            key={place}
            name={windows.length > 1 ? `${day}, time ${place + 1}` : day}
            window={window}
            note={windowNote(windows, place)}
            timeFormat={timeFormat}
            onChange={(next) => onChange(windows.with(place, next))}
            onRemove={() => onChange(windows.toSpliced(place, 1))}
          />
        ))}
      </div>
    </div>
  );
}
