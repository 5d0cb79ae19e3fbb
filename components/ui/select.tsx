"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn";
import { useFieldControl } from "./field-context";

/** The native select, styled: the right choice on phones, without JavaScript, and with `form.register`. */
export function Select({ className, children, ...own }: ComponentPropsWithRef<"select">) {
  return (
    <span className={cn("relative inline-block w-full", className)}>
      <select {...own} {...useFieldControl(own)} className="control h-9 cursor-pointer appearance-none ps-3 pe-9">
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-faint" />
    </span>
  );
}
