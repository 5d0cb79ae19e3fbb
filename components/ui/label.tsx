import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";

type LabelProps = ComponentPropsWithRef<"label"> & { optional?: ReactNode };

export function Label({ className, optional, children, ...rest }: LabelProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: htmlFor is among the forwarded props
    <label {...rest} className={cn("inline-flex items-baseline gap-1.5 text-sm font-medium text-emphasis", className)}>
      {children}
      {optional && <span className="font-normal text-muted">{optional}</span>}
    </label>
  );
}
