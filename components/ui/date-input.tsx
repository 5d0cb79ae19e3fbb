"use client";

import { CalendarDays } from "lucide-react";
import { type ChangeEvent, useRef, useState } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";
import { Input, type InputProps } from "./input";
import { once, useParts } from "./on-demand";
import { Popover } from "./popover";

const loadCalendar = once(() => import("../availability/date-calendar"));
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const isDate = (text: string) => DATE.test(text) && !Number.isNaN(Date.parse(text));

/** Types into an input as a person would: React and a form library notice. */
function typeInto(input: HTMLInputElement, text: string) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * A date, typed as `YYYY-MM-DD` or chosen from a calendar: a civil date without a zone, written the same in every browser. With `value` it
 * reports whole dates and the empty text only; with a form's `register` it is an input like any other.
 */
export function DateInput({ className, min, value, onChange, ref, ...rest }: Omit<InputProps, "type" | "prefix" | "suffix">) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState("");
  const [draft, setDraft] = useState<string | null>(null);
  const parts = useParts(loadCalendar, open, () => setOpen(false));
  const isControlled = value !== undefined;
  const shown = isControlled ? String(value) : chosen;
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.target.value;
    const isWhole = text === "" || isDate(text);
    if (isControlled) setDraft(isWhole ? null : text);
    if (isWhole || !isControlled) onChange?.(event);
  };
  const field = () => box.current?.querySelector("input") ?? null;
  const show = (next: boolean) => {
    if (next) setChosen(field()?.value ?? "");
    setOpen(next);
  };
  const choose = (date: string) => {
    const input = field();
    if (input) typeInto(input, date);
    setOpen(false);
  };
  return (
    <div ref={box} className={cn("w-44", className)}>
      <Input
        {...rest}
        ref={ref}
        {...(isControlled && { value: draft ?? value })}
        onChange={change}
        inputMode="numeric"
        placeholder="YYYY-MM-DD"
        autoComplete="off"
        maxLength={10}
        className="pe-1 tabular-nums"
        suffix={
          <Popover
            open={open}
            onOpenChange={show}
            align="end"
            label="Choose a date"
            className="w-76"
            trigger={<IconButton size="sm" label="Choose a date" icon={<CalendarDays />} disabled={rest.disabled} />}
          >
            {parts && (
              <parts.DateCalendar chosen={isDate(shown) ? shown : null} min={min === undefined ? null : String(min)} onChoose={choose} />
            )}
          </Popover>
        }
      />
    </div>
  );
}
