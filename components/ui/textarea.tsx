"use client";

import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

export function Textarea({ className, rows = 3, ...own }: ComponentPropsWithRef<"textarea">) {
  return (
    <textarea {...own} {...useFieldControl(own)} rows={rows} className={cn("control field-sizing-content min-h-20 px-3 py-2", className)} />
  );
}
