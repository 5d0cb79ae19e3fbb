"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect } from "react";

const REQUEST = "kairos:navigate";

/** Goes to a page from code (command palette, shortcuts), unless an open form holds the reader back to ask first. */
export function useNavigate(): (href: string) => void {
  const router = useRouter();
  return useCallback(
    (href) => {
      const request = new CustomEvent(REQUEST, { cancelable: true, detail: href });
      if (window.dispatchEvent(request)) router.push(href);
    },
    [router],
  );
}

/** While `active`, `hold(href)` is called instead of navigating from code. */
export function useHoldNavigation(active: boolean, hold: (href: string) => void): void {
  useEffect(() => {
    if (!active) return;
    const onRequest = (event: Event) => {
      if (!(event instanceof CustomEvent) || typeof event.detail !== "string") return;
      event.preventDefault();
      hold(event.detail);
    };
    window.addEventListener(REQUEST, onRequest);
    return () => window.removeEventListener(REQUEST, onRequest);
  }, [active, hold]);
}
