"use client";

import { Opener, once, useParts } from "./on-demand";
import type { PopoverProps } from "./popover-parts";

const load = once(() => import("./popover-parts"));

/** A small panel beside what opens it. Its machinery is loaded when the first one of the page is about to open. */
export function Popover(props: PopoverProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { open, onOpenChange, trigger } = props;
  const parts = useParts(load, open, () => onOpenChange(false));
  if (!parts) return <Opener trigger={trigger} popup="dialog" preload={load} onOpen={() => onOpenChange(true)} />;
  return <parts.Panel {...props} />;
}
