"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { cn } from "../ui/cn";
import { once, useParts } from "../ui/on-demand";
import { formatWallTime, minutesOf, parseWallTime, QUARTERS } from "./wall-time";

export type TimeFieldProps = {
  /** Wall time, "00:00" to "24:00". */
  value: string;
  onChange: (time: string) => void;
  timeFormat: 12 | 24;
  "aria-label": string;
  invalid?: boolean | undefined;
  describedBy?: string | undefined;
  className?: string | undefined;
};

const load = once(() => import("./quarters"));

/** A time that one types ("9", "930", "9:30 pm") or picks from the quarters of the day. */
export function TimeField({ value, onChange, timeFormat, invalid, describedBy, className, ...label }: TimeFieldProps) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const [active, setActive] = useState(value);
  const parts = useParts(load, open, () => setOpen(false));
  const shown = typed ?? formatWallTime(value, timeFormat);

  const openList = () => {
    setActive(nearestQuarter(value));
    setOpen(true);
  };
  const commit = (time: string | null) => {
    if (time && time !== value) onChange(time);
    setTyped(null);
    setUnread(false);
    setOpen(false);
  };
  /** What was typed counts when it is a time; what is none stays to be corrected. */
  const commitTyped = (text: string) => {
    const time = parseWallTime(text);
    if (time || text.trim() === "") return commit(time);
    setUnread(true);
    setOpen(false);
  };
  const type = (text: string) => {
    setTyped(text);
    setUnread(false);
    setOpen(true);
    const time = parseWallTime(text);
    if (time) setActive(nearestQuarter(time));
  };
  const move = (step: number) => {
    if (!open) return openList();
    const index = QUARTERS.indexOf(nearestQuarter(active)) + step;
    const next = QUARTERS[(index + QUARTERS.length) % QUARTERS.length] ?? active;
    setActive(next);
    setTyped(formatWallTime(next, timeFormat));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") move(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "Enter" && open) typed === null ? commit(active) : commitTyped(typed);
    else if (event.key === "Escape" && (open || unread)) commit(null);
    else return;
    event.preventDefault();
  };

  return (
    <div>
      <input
        {...label}
        ref={input}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-invalid={invalid || unread || undefined}
        aria-describedby={unread ? `${listId}-unread` : describedBy}
        autoComplete="off"
        spellCheck={false}
        value={shown}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onClick={openList}
        onKeyDown={onKeyDown}
        onBlur={() => (typed === null ? commit(null) : commitTyped(typed))}
        className={cn("control h-9 w-[6.25rem] px-3 tabular-nums", className)}
      />
      {parts && (
        <parts.Quarters
          id={listId}
          anchor={input}
          label={label["aria-label"]}
          open={open}
          onOpenChange={setOpen}
          active={active}
          value={value}
          timeFormat={timeFormat}
          onChoose={commit}
        />
      )}
      {unread && (
        <p id={`${listId}-unread`} role="alert" className="mt-1 w-0 min-w-full text-xs font-medium text-error">
          Not a time. Type one such as {formatWallTime("09:30", timeFormat)}.
        </p>
      )}
    </div>
  );
}

const nearestQuarter = (time: string) => QUARTERS[Math.min(95, Math.round(minutesOf(time) / 15))] ?? "00:00";
