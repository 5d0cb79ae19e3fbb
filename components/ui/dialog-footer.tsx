import type { ReactNode } from "react";
import { cn } from "./cn";

/** The row of buttons of a dialog: stacked on phones with the primary one on top, at the end on wide screens. */
export function DialogFooter({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("flex flex-col-reverse gap-2 sm:flex-row sm:justify-end", className)}>{children}</div>;
}
