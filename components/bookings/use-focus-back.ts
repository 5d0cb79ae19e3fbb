"use client";

import { useRef } from "react";

/**
 * Where the focus goes when a dialog closes that an entry of a menu has opened: the entry is gone by then, so that the keyboard would begin
 * at the top of the page again. Put `trigger` on the menu's button and call `giveBack` as the dialog closes.
 */
export function useFocusBack() {
  const trigger = useRef<HTMLButtonElement>(null);
  const giveBack = () =>
    // the dialog gives the focus back by itself if the element that had it still exists: this is for when it does not
    setTimeout(() => {
      if (document.activeElement === document.body) trigger.current?.focus();
    }, 50);
  return { trigger, giveBack };
}
