"use client";

import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { useFieldControl, useFieldGroupLabel } from "./field-context";

export type ListboxOption = { value: string; label: string; hint?: string | undefined; icon?: ReactNode; disabled?: boolean | undefined };

export type ListboxProps = {
  options: readonly ListboxOption[];
  value: string | undefined;
  onValueChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  "aria-label"?: string | undefined;
  "aria-labelledby"?: string | undefined;
};

/** A custom listbox, for options that carry an icon or a second line. Plain lists use `Select`. */
export function Listbox({
  options,
  value,
  onValueChange,
  onBlur,
  name,
  placeholder = "Choose",
  disabled,
  id,
  className,
  ...aria
}: ListboxProps) {
  const control = useFieldControl({ id, disabled });
  const label = useFieldGroupLabel(aria);
  const chosen = options.find((option) => option.value === value);
  return (
    <Radix.Root value={value ?? ""} onValueChange={onValueChange} {...(name ? { name } : {})} disabled={control.disabled ?? false}>
      <Radix.Trigger
        {...control}
        {...label}
        onBlur={onBlur}
        className={cn("control flex h-9 items-center gap-2 px-3 text-start data-placeholder:text-muted", className)}
      >
        {chosen?.icon && <span className="[&_svg]:size-4">{chosen.icon}</span>}
        <span className="min-w-0 flex-1 truncate">
          <Radix.Value placeholder={placeholder}>{chosen?.label}</Radix.Value>
        </span>
        <Radix.Icon>
          <ChevronDown aria-hidden className="size-4 text-faint" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className="animate-pop z-50 max-h-[min(20rem,var(--radix-select-content-available-height))] min-w-(--radix-select-trigger-width) overflow-hidden rounded-lg bg-raised shadow-pop"
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <ListboxItem key={option.value} option={option} />
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function ListboxItem({ option }: { option: ListboxOption }) {
  return (
    <Radix.Item
      value={option.value}
      disabled={option.disabled ?? false}
      className="flex cursor-default select-none items-center gap-2.5 rounded px-2 py-1.5 text-default outline-none data-disabled:text-faint data-highlighted:bg-subtle data-highlighted:text-emphasis"
    >
      {option.icon && <span className="text-subtle [&_svg]:size-4">{option.icon}</span>}
      <span className="min-w-0 flex-1">
        <Radix.ItemText>{option.label}</Radix.ItemText>
        {option.hint && <span className="block text-xs text-subtle">{option.hint}</span>}
      </span>
      <Radix.ItemIndicator>
        <Check aria-hidden className="size-4" />
      </Radix.ItemIndicator>
    </Radix.Item>
  );
}
