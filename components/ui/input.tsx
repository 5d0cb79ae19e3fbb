"use client";

import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

export type InputProps = Omit<ComponentPropsWithRef<"input">, "prefix"> & {
  /** Text or icon inside the box before the value, for example `kairos.example/bailey/`. */
  prefix?: ReactNode;
  /** Text, icon or small button inside the box after the value, for example `min`. */
  suffix?: ReactNode;
};

const box = "control h-9 px-3";

export function Input({ className, prefix, suffix, ...own }: InputProps) {
  const control = useFieldControl(own);
  if (!prefix && !suffix) return <input {...own} {...control} className={cn(box, className)} />;
  return (
    <div className={cn(box, "flex items-center gap-2", className)}>
      {prefix && <span className="flex shrink-0 items-center text-subtle [&_svg]:size-4">{prefix}</span>}
      <input
        {...own}
        {...control}
        className="h-full w-full min-w-0 flex-1 bg-transparent text-emphasis outline-none disabled:cursor-not-allowed disabled:text-muted"
      />
      {suffix && <span className="flex shrink-0 items-center text-subtle [&_svg]:size-4">{suffix}</span>}
    </div>
  );
}
