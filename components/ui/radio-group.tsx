"use client";

import { RadioGroup as Radix } from "radix-ui";
import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { useFieldControl, useFieldGroupLabel } from "./field-context";

type RadioGroupProps = ComponentPropsWithRef<typeof Radix.Root>;

export function RadioGroup({ className, ...own }: RadioGroupProps) {
  const control = useFieldControl(own);
  return <Radix.Root {...own} {...control} {...useFieldGroupLabel(own)} className={cn("grid gap-3", className)} />;
}

type RadioProps = { value: string; label: ReactNode; description?: ReactNode; disabled?: boolean; className?: string };

const dot =
  "grid size-[18px] shrink-0 place-items-center rounded-full border border-emphasis bg-default transition-colors " +
  "duration-fast data-[state=checked]:border-brand disabled:cursor-not-allowed disabled:opacity-45";

function RadioText({ id, hintId, label, description }: { id: string; hintId: string; label: ReactNode; description?: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="cursor-pointer font-medium text-emphasis after:absolute after:inset-0">
        {label}
      </label>
      {description && (
        <p id={hintId} className="text-subtle">
          {description}
        </p>
      )}
    </div>
  );
}

/** One choice with its explanation. */
export function Radio({ value, label, description, disabled = false, className }: RadioProps) {
  const id = useId();
  const hintId = useId();
  return (
    <div className={cn("relative flex items-start gap-2.5", className)}>
      <Radix.Item
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={description ? hintId : undefined}
        className={cn(dot, "mt-px")}
      >
        <Radix.Indicator className="size-2.5 rounded-full bg-brand forced-colors:bg-[HighlightText]" />
      </Radix.Item>
      <RadioText id={id} hintId={hintId} label={label} description={description} />
    </div>
  );
}
