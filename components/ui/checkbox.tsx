"use client";

import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

type CheckboxProps = ComponentPropsWithRef<typeof Radix.Root> & {
  /** Text beside the box; pressing it toggles the box. */
  label?: ReactNode;
  description?: ReactNode;
};

export function Checkbox({ label, description, className, ...own }: CheckboxProps) {
  const fallbackId = useId();
  const hintId = useId();
  const control = useFieldControl({ ...own, "aria-describedby": description ? hintId : own["aria-describedby"] });
  const id = label ? (own.id ?? fallbackId) : (control.id ?? fallbackId);
  const box = (
    <Radix.Root
      {...own}
      {...control}
      id={id}
      className={cn(
        "grid size-[18px] shrink-0 place-items-center rounded-sm border border-emphasis bg-default text-on-brand " +
          "transition-colors duration-fast",
        "data-[state=checked]:border-brand data-[state=checked]:bg-brand data-[state=indeterminate]:border-brand " +
          "data-[state=indeterminate]:bg-brand",
        "disabled:cursor-not-allowed disabled:opacity-45 aria-invalid:border-error",
        !label && className,
      )}
    >
      <Radix.Indicator className="group">
        <Check aria-hidden strokeWidth={3} className="size-3.5 group-data-[state=indeterminate]:hidden" />
        <Minus aria-hidden strokeWidth={3} className="hidden size-3.5 group-data-[state=indeterminate]:block" />
      </Radix.Indicator>
    </Radix.Root>
  );
  if (!label) return box;
  return (
    <div className={cn("flex items-start gap-2.5", className)}>
      <span className="pt-px">{box}</span>
      <div>
        <label htmlFor={id} className="cursor-pointer font-medium text-emphasis">
          {label}
        </label>
        {description && (
          <p id={hintId} className="text-subtle">
            {description}
          </p>
        )}
      </div>
    </div>
  );
}
