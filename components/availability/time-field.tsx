"use client";

import { Popover } from "radix-ui";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { cn } from "../ui/cn";
import { formatWallTime, minutesOf, parseWallTime, timeAt } from "./wall-time";

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

const QUARTERS = Array.from({ length: 96 }, (_, index) => timeAt(index * 15));

/** A time that one types ("9", "930", "9:30 pm") or picks from the quarters of the day. */
export function TimeField({ value, onChange, timeFormat, invalid, describedBy, className, ...label }: TimeFieldProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(value);
  const shown = typed ?? formatWallTime(value, timeFormat);

  const openList = () => {
    setActive(nearestQuarter(value));
    setOpen(true);
  };
  const commit = (time: string | null) => {
    if (time && time !== value) onChange(time);
    setTyped(null);
    setOpen(false);
  };
  const type = (text: string) => {
    setTyped(text);
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
    else if (event.key === "Enter" && open) commit(typed === null ? active : parseWallTime(typed));
    else if (event.key === "Escape" && open) commit(null);
    else return;
    event.preventDefault();
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Anchor asChild>
        <input
          {...label}
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={open ? `${listId}-${active}` : undefined}
          aria-invalid={invalid || undefined}
          aria-describedby={describedBy}
          autoComplete="off"
          spellCheck={false}
          value={shown}
          onChange={(event) => type(event.target.value)}
          onFocus={(event) => event.target.select()}
          onClick={openList}
          onKeyDown={onKeyDown}
          onBlur={() => commit(typed === null ? null : parseWallTime(typed))}
          className={cn("control h-9 w-[6.25rem] px-3 tabular-nums", className)}
        />
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          aria-label={label["aria-label"]}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className="animate-pop z-50 w-28 overflow-hidden rounded-lg bg-default shadow-pop dark:bg-muted"
        >
          <Quarters id={listId} label={label["aria-label"]} active={active} value={value} timeFormat={timeFormat} onChoose={commit} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type QuartersProps = { id: string; label: string; active: string; value: string; timeFormat: 12 | 24; onChoose: (time: string) => void };

function Quarters({ id, label, active, value, timeFormat, onChoose }: QuartersProps) {
  const current = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls again whenever another option is active
  useEffect(() => {
    current.current?.scrollIntoView({ block: opened.current ? "nearest" : "center" });
    opened.current = true;
  }, [active]);
  return (
    <div id={id} role="listbox" aria-label={label} className="max-h-56 scroll-py-1 overflow-y-auto overscroll-contain p-1">
      {QUARTERS.map((time) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the focus and handles the keys
        <div
          key={time}
          id={`${id}-${time}`}
          ref={time === active ? current : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={time === value}
          // pressing must not take the focus from the input, which would commit what it holds
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(time)}
          className={cn(
            "cursor-default rounded px-2 py-1.5 text-default tabular-nums hover:bg-subtle",
            time === active && "bg-subtle text-emphasis",
            time === value && "font-semibold text-emphasis",
          )}
        >
          {formatWallTime(time, timeFormat)}
        </div>
      ))}
    </div>
  );
}

const nearestQuarter = (time: string) => QUARTERS[Math.min(95, Math.round(minutesOf(time) / 15))] ?? "00:00";
