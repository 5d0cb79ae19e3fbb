"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { useHoldNavigation } from "../ui/navigate";
import { useHoldBack } from "./use-hold-back";

/** What `heldHref` is when it was the browser's Back. */
const BACK = "back";

/** The in-app address a click is about to open in this tab, or null when the click leaves this page alone. */
function destinationOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target && link.target !== "_self") || link.hasAttribute("download")) return null;
  const url = new URL(link.href);
  if (url.origin !== location.origin) return null;
  // another query string of the same page keeps the form, as its tabs do
  return url.pathname === location.pathname ? null : `${url.pathname}${url.search}${url.hash}`;
}

/**
 * While `dirty`: clicks on in-app links and navigation from code are held (`heldHref` is where the reader wanted to go), and
 * reloading, closing or leaving the site brings up the browser's own warning. Back is held as well: `heldHref` is `BACK` then. `stay()`
 * forgets what was held, `leave()` does it.
 */
export function useUnsavedChanges(dirty: boolean): { heldHref: string | null; stay: () => void; leave: () => void } {
  const router = useRouter();
  const [heldHref, setHeldHref] = useState<string | null>(null);
  const stay = useCallback(() => setHeldHref(null), []);
  const isLeaving = useRef(false);
  const back = useHoldBack(dirty, () => setHeldHref(BACK));
  useHoldNavigation(dirty, setHeldHref);
  const leave = () => {
    isLeaving.current = true;
    setHeldHref(null);
    if (heldHref === BACK) back.leave();
    // in place of the entry that held the reader
    else if (heldHref !== null) router.replace(heldHref);
  };
  useEffect(() => {
    if (!dirty) return;
    const onClick = (event: MouseEvent) => {
      const href = destinationOf(event);
      if (href === null) return;
      event.preventDefault();
      event.stopPropagation();
      setHeldHref(href);
    };
    isLeaving.current = false;
    const onUnload = (event: BeforeUnloadEvent) => {
      if (!isLeaving.current) event.preventDefault();
    };
    document.addEventListener("click", onClick, { capture: true });
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [dirty]);
  return { heldHref, stay, leave };
}
