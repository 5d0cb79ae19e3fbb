"use client";

import { Switch as Radix } from "radix-ui";
import { type ComponentPropsWithRef, type ReactNode, useId } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

export type SwitchProps = ComponentPropsWithRef<typeof Radix.Root>;

/** On or off at once. Needs a name: `aria-label`, a surrounding field, or `SwitchRow`. */
export function Switch({ className, ...own }: SwitchProps) {
  return (
    <Radix.Root
      {...own}
      {...useFieldControl(own)}
      className={cn(
        "group inline-flex h-[18px] w-8 shrink-0 items-center rounded-full p-0.5 transition-colors duration-fast",
        "bg-(--cal-border-emphasis) data-[state=checked]:bg-brand disabled:cursor-not-allowed disabled:opacity-45",
        "forced-colors:border",
        className,
      )}
    >
      <Radix.Thumb
        className={
          "block size-3.5 rounded-full bg-default shadow-lift transition-[margin] duration-fast data-[state=checked]:ms-3.5 " +
          "data-[state=checked]:bg-(--cal-brand-text) forced-colors:bg-[CanvasText] " +
          "forced-colors:data-[state=checked]:bg-[HighlightText]"
        }
      />
    </Radix.Root>
  );
}

type SwitchRowProps = SwitchProps & {
  label: ReactNode;
  description?: ReactNode;
  /** Settings that only make sense while the switch is on. */
  children?: ReactNode;
};

/** A setting in one row: name and explanation at the start, switch at the end. */
export function SwitchRow({ label, description, children, className, id, ...own }: SwitchRowProps) {
  const fallbackId = useId();
  const hintId = useId();
  const switchId = id ?? fallbackId;
  return (
    <div className={cn("py-4", className)}>
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <label htmlFor={switchId} className="cursor-pointer font-semibold text-emphasis">
            {label}
          </label>
          {description && (
            <p id={hintId} className="mt-0.5 text-subtle">
              {description}
            </p>
          )}
        </div>
        <Switch {...own} id={switchId} aria-describedby={description ? hintId : undefined} className="mt-0.5" />
      </div>
      {children && <div className="mt-4">{children}</div>}
    </div>
  );
}
