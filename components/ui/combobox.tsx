"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { cn } from "./cn";
import { useFieldControl, useFieldGroupLabel } from "./field-context";
import { Opener, once, useParts } from "./on-demand";

const load = once(() => import("./combobox-list"));

export type ComboboxOption = {
  value: string;
  label: string;
  /** Secondary text at the end of the row, for example `UTC+5:45`. */
  hint?: string | undefined;
  /** Heading the option is listed under. */
  group?: string | undefined;
  /** Extra words that find the option: city names, abbreviations. */
  keywords?: string[] | undefined;
};

export type ComboboxProps = {
  options: readonly ComboboxOption[];
  value: string | undefined;
  onValueChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  searchPlaceholder?: string | undefined;
  emptyText?: string | undefined;
  /** Rows drawn at once; the rest is found by typing. Keeps lists of hundreds of zones quick. */
  limit?: number | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  align?: "start" | "end" | undefined;
  /** Replaces the contents of the closed control. The trigger then has no box of its own: style it with `className`. */
  trigger?: ((chosen: ComboboxOption | undefined) => ReactNode) | undefined;
  "aria-label"?: string | undefined;
  "aria-labelledby"?: string | undefined;
};

/** A single choice from a long list with search, for example the time zone. The list is loaded when it opens for the first time. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, onBlur, placeholder = "Choose", className, trigger } = props;
  const [open, setOpen] = useState(false);
  const control = useFieldControl({ id: props.id, disabled: props.disabled });
  const group = useFieldGroupLabel({ "aria-label": props["aria-label"], "aria-labelledby": props["aria-labelledby"] });
  const valueId = useId();
  const listId = useId();
  const chosen = options.find((option) => option.value === value);
  const choose = (next: string) => {
    onValueChange(next);
    setOpen(false);
  };
  const label = group["aria-labelledby"]
    ? { "aria-labelledby": `${group["aria-labelledby"]} ${valueId}` }
    : ariaLabel(group["aria-label"], chosen);
  const parts = useParts(load, open, () => setOpen(false));
  const button = (
    <button
      type="button"
      role="combobox"
      aria-controls={listId}
      aria-expanded={open}
      aria-haspopup="listbox"
      {...control}
      {...label}
      onBlur={onBlur}
      className={cn(!trigger && "control flex h-9 items-center gap-2 px-3 text-start", className)}
    >
      <span id={valueId} className={cn(!trigger && "min-w-0 flex-1 truncate", trigger && "contents", !chosen && "text-muted")}>
        {trigger ? trigger(chosen) : (chosen?.label ?? placeholder)}
      </span>
      {!trigger && chosen?.hint && <span className="text-subtle tabular-nums">{chosen.hint}</span>}
      {!trigger && <ChevronDown aria-hidden className="size-4 shrink-0 text-faint" />}
    </button>
  );
  if (!parts) return <Opener trigger={button} popup="listbox" preload={load} onOpen={() => setOpen(true)} />;
  return <parts.ListedChoice {...props} listId={listId} trigger={button} open={open} onOpenChange={setOpen} onChoose={choose} />;
}

function ariaLabel(label: string | undefined, chosen: ComboboxOption | undefined) {
  return label ? { "aria-label": chosen ? `${label}: ${chosen.label}` : label } : {};
}
