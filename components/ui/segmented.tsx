"use client";

import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type SegmentedOption<Value extends string> = {
  value: Value;
  label: ReactNode /** Spoken name, when the label is an icon. */;
  name?: string;
};

export type SegmentedProps<Value extends string> = {
  options: readonly SegmentedOption<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  /** Name of the choice for screen readers: "Time format". */
  label: string;
  size?: "sm" | "md";
  className?: string;
};

/** Two to four short alternatives of which exactly one is on: 12h/24h, month/week/column. */
export function Segmented<Value extends string>({ options, value, onValueChange, label, size = "sm", className }: SegmentedProps<Value>) {
  const change = (next: string) => {
    const option = options.find((candidate) => candidate.value === next);
    if (option) onValueChange(option.value);
  };
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      onValueChange={change}
      aria-label={label}
      className={cn("inline-flex rounded bg-subtle p-0.5 font-medium", size === "sm" ? "text-xs" : "text-sm", className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          aria-label={option.name}
          className={cn(
            "inline-flex items-center justify-center gap-1.5 rounded-sm text-subtle transition-colors duration-fast " +
              "hover:text-emphasis [&_svg]:size-4",
            "data-[state=on]:bg-default data-[state=on]:text-emphasis data-[state=on]:shadow-lift dark:data-[state=on]:bg-emphasis",
            size === "sm" ? "min-h-6 px-2" : "min-h-8 px-3",
          )}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
