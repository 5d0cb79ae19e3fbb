"use client";

import { Tabs as Radix } from "radix-ui";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";

export function Tabs({ className, ...rest }: ComponentPropsWithRef<typeof Radix.Root>) {
  return <Radix.Root {...rest} className={cn("min-w-0", className)} />;
}

/** The row of tabs; `label` names it for screen readers. */
export function TabList({ label, className, ...rest }: ComponentPropsWithRef<typeof Radix.List> & { label: string }) {
  return <Radix.List {...rest} aria-label={label} className={cn("flex gap-5 overflow-x-auto border-b border-subtle", className)} />;
}

export function Tab({ icon, className, children, ...rest }: ComponentPropsWithRef<typeof Radix.Trigger> & { icon?: ReactNode }) {
  return (
    <Radix.Trigger
      {...rest}
      className={cn(
        "-mb-px inline-flex h-10 items-center gap-2 whitespace-nowrap border-b-2 border-transparent font-medium " +
          "text-subtle transition-colors duration-fast hover:text-emphasis focus-visible:-outline-offset-2 " +
          "data-[state=active]:border-brand data-[state=active]:text-emphasis [&_svg]:size-4",
        className,
      )}
    >
      {icon}
      {children}
    </Radix.Trigger>
  );
}

export function TabPanel({ className, ...rest }: ComponentPropsWithRef<typeof Radix.Content>) {
  return <Radix.Content {...rest} className={cn("pt-6", className)} />;
}
