import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn";

/** A grey shape in the place of what is loading. Decorative: the region around it says that it is loading. */
export function Skeleton({ className, ...rest }: ComponentPropsWithRef<"span">) {
  return <span {...rest} aria-hidden className={cn("animate-shimmer block h-4 rounded bg-emphasis", className)} />;
}
