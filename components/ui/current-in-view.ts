"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * For a row of links that scrolls sideways: shows the current one (`aria-current`) in its middle, whenever `here` is another page. The
 * element of the ref has to be positioned.
 */
export function useCurrentInView<E extends HTMLElement>(here: string): RefObject<E | null> {
  const row = useRef<E>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another page is current
  useEffect(() => {
    const link = row.current?.querySelector<HTMLElement>("[aria-current]");
    if (link) row.current?.scrollTo({ left: link.offsetLeft - (row.current.clientWidth - link.offsetWidth) / 2 });
  }, [here]);
  return row;
}
