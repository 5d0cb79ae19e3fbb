"use client";

import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

type TooltipProps = {
  content: ReactNode;
  /** A focusable element: what the tooltip says must be reachable with the keyboard. */
  children: ReactNode;
  side?: "top" | "bottom" | "left" | "right";
};

/** A short explanation on hover and focus. Never the only place of something that has to be known. */
export function Tooltip({ content, children, side = "top" }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={250}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="animate-fade z-[60] max-w-64 rounded-md bg-inverted px-2.5 py-1.5 text-xs font-medium text-inverted shadow-pop"
          >
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
