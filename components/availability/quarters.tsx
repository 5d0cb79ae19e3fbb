"use client";

import { Popover } from "radix-ui";
import { type RefObject, useEffect, useRef } from "react";
import { cn } from "../ui/cn";
import { formatWallTime, QUARTERS } from "./wall-time";

type QuartersProps = {
  id: string;
  label: string;
  /** The field that the list hangs below. */
  anchor: RefObject<HTMLElement | null>;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  active: string;
  value: string;
  timeFormat: 12 | 24;
  onChoose: (time: string) => void;
};

/** The list below a time field; `TimeField` loads it when it opens for the first time. */
export function Quarters({ anchor, open, onOpenChange, ...list }: QuartersProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLElement>} />
      <Popover.Portal>
        <Popover.Content
          aria-label={list.label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className="animate-pop z-50 w-28 overflow-hidden rounded-lg bg-default shadow-pop dark:bg-muted"
        >
          <Options {...list} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

type OptionsProps = Omit<QuartersProps, "anchor" | "open" | "onOpenChange">;

function Options({ id, label, active, value, timeFormat, onChoose }: OptionsProps) {
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
