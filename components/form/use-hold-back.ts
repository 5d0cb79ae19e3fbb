"use client";

import { useEffect, useEffectEvent, useRef } from "react";

const GUARD = "kairosGuard";
const isGuarded = () => (history.state as Record<string, unknown> | null)?.[GUARD] === true;

/** A second entry for the present page on top of the first: going back from it leaves the page as it is, and is told. */
const pushGuard = () => history.pushState({ ...(history.state as object | null), [GUARD]: true }, "", location.href);

/**
 * While `active`, the browser's Back stays on this page and calls `onHeld`. `leave()` goes back after all. Once nothing is to be lost any
 * more the entry that held the reader is taken away again, so that Back does what it says at the first press.
 */
export function useHoldBack(active: boolean, onHeld: () => void): { leave: () => void } {
  const isLeaving = useRef(false);
  const held = useEffectEvent(onHeld);
  useEffect(() => {
    if (!active) return;
    isLeaving.current = false;
    pushGuard();
    const onPop = () => {
      if (isLeaving.current || isGuarded()) return;
      pushGuard();
      held();
    };
    window.addEventListener("popstate", onPop);
    return () => {
      window.removeEventListener("popstate", onPop);
      if (!isLeaving.current && isGuarded()) history.back();
    };
  }, [active]);
  return {
    leave: () => {
      isLeaving.current = true;
      history.go(-2);
    },
  };
}
