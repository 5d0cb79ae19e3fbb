"use client";

import { Command } from "cmdk";
import { Check, Search } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactElement, useMemo, useState } from "react";
import { cn } from "./cn";
import type { ComboboxOption, ComboboxProps } from "./combobox";
import { matchOptions } from "./match-options";

type OptionsProps = Pick<ComboboxProps, "options" | "value" | "searchPlaceholder" | "emptyText" | "limit" | "align" | "onBlur"> & {
  listId: string;
  trigger: ReactElement;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onChoose: (value: string) => void;
};

/** The closed control with its list below it; `Combobox` (combobox.tsx) loads it. */
export function ListedChoice(props: OptionsProps) {
  return (
    <Popover.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Popover.Trigger asChild>{props.trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={props.searchPlaceholder ?? "Search"}
          align={props.align ?? "start"}
          sideOffset={4}
          collisionPadding={8}
          className={
            "animate-pop z-50 w-(--radix-popover-trigger-width) min-w-72 max-w-[calc(100vw-1rem)] overflow-hidden rounded-lg " +
            "bg-raised shadow-pop"
          }
        >
          <Options {...props} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

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
            className={
              "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 " +
              "[&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle"
            }
          >
            {members.map((option) => (
              <Command.Item
                key={option.value}
                value={option.value}
                onSelect={() => onChoose(option.value)}
                className={
                  "flex cursor-default select-none items-center gap-2 rounded px-2 py-1.5 text-default " +
                  "data-[selected=true]:bg-subtle data-[selected=true]:text-emphasis"
                }
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
