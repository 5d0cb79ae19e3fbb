"use client";

import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type PopoverProps = {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom" | "left" | "right";
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Name of the popover for screen readers. */
  label?: string | undefined;
  className?: string | undefined;
};

export function Panel({ trigger, children, align = "start", side = "bottom", open, onOpenChange, label, className }: PopoverProps) {
  return (
    <Radix.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          className={cn("animate-pop z-50 w-72 max-w-[calc(100vw-1rem)] rounded-lg bg-raised p-4 shadow-pop", className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
