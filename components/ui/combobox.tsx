"use client";

import { Command } from "cmdk";
import { Check, ChevronDown, Search } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactNode, useId, useMemo, useState } from "react";
import { cn } from "./cn";
import { useFieldControl, useFieldGroupLabel } from "./field-context";
import { fitOf, foldText, wordsOf } from "./match-words";

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

/** Every word typed must occur in the label, value, hint or keywords; whole words come first, then starts of words. */
export function matchOptions(options: readonly ComboboxOption[], query: string, limit: number): ComboboxOption[] {
  const words = wordsOf(query);
  if (words.length === 0) return options.slice(0, limit);
  const scored = options.flatMap((option) => {
    const others = [option.value, option.hint ?? "", ...(option.keywords ?? [])].join(" ");
    const fit = fitOf(foldText(option.label), foldText(others), words);
    return fit ? [{ option, fit }] : [];
  });
  return scored
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ option }) => option);
}

/** A single choice from a long list with search, for example the time zone. */
export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, onBlur, placeholder = "Choose", className, align = "start", trigger } = props;
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
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
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
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={props.searchPlaceholder ?? "Search"}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="animate-pop z-50 w-(--radix-popover-trigger-width) min-w-72 max-w-[calc(100vw-1rem)] overflow-hidden rounded-lg bg-raised shadow-pop"
        >
          <Options {...props} listId={listId} onChoose={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ariaLabel(label: string | undefined, chosen: ComboboxOption | undefined) {
  return label ? { "aria-label": chosen ? `${label}: ${chosen.label}` : label } : {};
}

type OptionsProps = ComboboxProps & { listId: string; onChoose: (value: string) => void };

function Options({
  options,
  value,
  searchPlaceholder = "Search",
  emptyText = "Nothing found.",
  limit = 120,
  listId,
  onChoose,
}: OptionsProps) {
  const [query, setQuery] = useState("");
  const shown = useMemo(
    () => withChosenFirst(matchOptions(options, query, limit), options, query ? undefined : value),
    [options, query, limit, value],
  );
  const groups = useMemo(() => byGroup(shown), [shown]);
  return (
    <Command shouldFilter={false} defaultValue={value ?? ""} loop label={searchPlaceholder}>
      <div className="flex items-center gap-2 border-b border-subtle px-3">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={searchPlaceholder}
          className="h-10 w-full bg-transparent text-emphasis outline-none pointer-coarse:text-[16px]"
        />
      </div>
      <Command.List id={listId} className="max-h-72 overflow-y-auto overscroll-contain scroll-py-1 p-1">
        <Command.Empty className="px-3 py-6 text-center text-subtle">{emptyText}</Command.Empty>
        {[...groups].map(([heading, members]) => (
          <Command.Group
            key={heading}
            heading={heading || undefined}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle"
          >
            {members.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                onSelect={() => onChoose(option.value)}
                className="flex cursor-default select-none items-center gap-2 rounded px-2 py-1.5 text-default data-[selected=true]:bg-subtle data-[selected=true]:text-emphasis"
              >
                <Check aria-hidden className={cn("size-4 shrink-0", option.value !== value && "invisible")} />
                <span className="min-w-0 flex-1 truncate">
                  {option.label}
                  {option.value === value && <span className="sr-only"> (chosen)</span>}
                </span>
                {option.hint && <span className="shrink-0 text-xs text-subtle tabular-nums">{option.hint}</span>}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}

/** With no query, the chosen option stays reachable even when the limit cut it off. */
function withChosenFirst(shown: ComboboxOption[], all: readonly ComboboxOption[], value: string | undefined): ComboboxOption[] {
  if (!value || shown.some((option) => option.value === value)) return shown;
  const chosen = all.find((option) => option.value === value);
  return chosen ? [chosen, ...shown] : shown;
}

/** The options under their headings, in the order in which the headings first occur. */
function byGroup(options: ComboboxOption[]): Map<string, ComboboxOption[]> {
  const groups = new Map<string, ComboboxOption[]>();
  for (const option of options) {
    const heading = option.group ?? "";
    groups.set(heading, [...(groups.get(heading) ?? []), option]);
  }
  return groups;
}
