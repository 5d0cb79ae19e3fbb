"use client";

import { cn } from "./cn";
import { Input, type InputProps } from "./input";

/** The native date picker; the value is `YYYY-MM-DD`, a civil date without a zone. */
export function DateInput({ className, ...rest }: Omit<InputProps, "type">) {
  return <Input {...rest} type="date" className={cn("w-40 tabular-nums pointer-coarse:w-44", className)} />;
}
