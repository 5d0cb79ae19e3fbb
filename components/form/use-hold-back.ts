"use client";

import { useEffect, useEffectEvent, useRef } from "react";

const GUARD = "kairosGuard";
const isGuarded = () => (history.state as Record<string, unknown> | null)?.[GUARD] === true;

/** A second entry for the present page on top of the first: going back from it leaves the page as it is, and is told. */
const pushGuard = () => history.pushState({ ...(history.state as object | null), [GUARD]: true }, "", location.href);

/** While an entry that was pushed here is being taken away again: the browser tells of that later, as if the reader had gone back. */
let returning: Promise<void> | null = null;

function takeGuardAway(): void {
  returning = new Promise((resolve) => {
    const done = () => {
      returning = null;
      resolve();
    };
    window.addEventListener("popstate", done, { once: true });
  });
  history.back();
}

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
    let isOver = false;
    const onPop = () => {
      if (isLeaving.current || isGuarded()) return;
      pushGuard();
      held();
    };
    const hold = () => {
      if (isOver) return;
      pushGuard();
      window.addEventListener("popstate", onPop);
    };
    if (returning) void returning.then(hold);
    else hold();
    return () => {
      isOver = true;
      window.removeEventListener("popstate", onPop);
      if (!isLeaving.current && !returning && isGuarded()) takeGuardAway();
    };
  }, [active]);
  return {
    leave: () => {
      isLeaving.current = true;
      history.go(-2);
    },
  };
}
