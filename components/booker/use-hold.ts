"use client";

import { useEffect, useRef } from "react";
import type { Instant } from "@/server/core/units";
import { useShared } from "./booker-context";
import { becomeHolder, keepSlot, letGoOfSlot, randomId } from "./hold-api";
import { Refused } from "./slots-api";

/** The server holds a slot for five minutes. */
const RENEW_AFTER_MS = 4 * 60_000;

/** What says that somebody is still filling in the form. */
const SIGNS = ["input", "keydown", "pointerdown", "focusin"] as const;

/**
 * Holds the chosen time while the form for it is open, so that nobody else is offered it meanwhile. It is let go of when the form or the
 * page is left, and after five minutes in which nobody touched the form; it comes back with the page, or with the next key. A time that
 * somebody else took first shows as such. Without JavaScript, and for a dynamic group, which has no event type, nothing is held.
 */
export function useHold(slot: Instant) {
  const { data, booker } = useShared();
  const { event, former, privateLinkId } = data;
  const { duration } = booker;
  const offered = useRef(false);
  // while the slots are asked for again the last answer holds
  if (booker.slots) offered.current = booker.slots.starts.includes(slot);
  const isOffered = offered.current;
  const onGone = useRef(booker.renew);
  onGone.current = booker.renew;
  const eventTypeId = event.usernames ? null : event.id;
  useEffect(() => {
    if (!isOffered || eventTypeId === null) return;
    const moved = former && { bookingUidToReschedule: former.uid, ...(former.seatUid && { seatUid: former.seatUid }) };
    const question = {
      eventTypeId,
      slotStart: new Date(slot).toISOString(),
      slotDuration: duration,
      ...moved,
      ...(privateLinkId && { privateLinkId }),
    };
    const end = holdOpen(question, () => onGone.current());
    return () => end();
  }, [slot, duration, isOffered, eventTypeId, former, privateLinkId]);
}

type Question = Omit<Parameters<typeof keepSlot>[0], "holder" | "hold">;

/** Takes a hold, keeps it while the page is used, and gives it back when the page is left. Returns the end of it. */
function holdOpen(question: Question, onGone: () => void): () => void {
  const holder = becomeHolder();
  /** null while the page is left. */
  let hold: string | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;

  const take = async () => {
    hold ??= randomId();
    askedAt = performance.now();
    const kept = { holder, hold };
    try {
      await keepSlot({ ...question, ...kept });
      // left meanwhile: that was said before there was anything to let go of
      if (hold !== kept.hold) letGoOfSlot(kept);
    } catch (error) {
      // else the time is not held, and may still be free when the form is sent
      if (error instanceof Refused && hold) onGone();
    }
  };
  const leave = () => {
    if (hold) letGoOfSlot({ holder, hold });
    hold = null;
  };
  const renew = () => {
    if (hold && document.visibilityState === "visible" && performance.now() - askedAt >= RENEW_AFTER_MS) void take();
  };

  const listening = new AbortController();
  const { signal } = listening;
  for (const sign of SIGNS) document.addEventListener(sign, renew, { signal, passive: true });
  document.addEventListener("visibilitychange", renew, { signal });
  window.addEventListener("pagehide", leave, { signal });
  // out of the browser's cache of pages, by Back
  window.addEventListener("pageshow", ({ persisted }) => persisted && void take(), { signal });
  void take();
  return () => {
    listening.abort();
    leave();
  };
}
