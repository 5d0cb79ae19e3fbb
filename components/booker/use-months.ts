"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fetchMonth, type MonthQuestion, Refused } from "./slots-api";
import type { MonthSlots } from "./types";

const keyOf = ({ month, zone, duration }: Pick<MonthQuestion, "month" | "zone" | "duration">) => `${month} ${zone} ${duration}`;

interface Months {
  /** null while it is on its way, or when it failed. */
  slots: MonthSlots | null;
  failed: boolean;
  /** Asks for a month ahead of time; what fails then is asked for again when it is wanted. */
  prefetch: (question: MonthQuestion) => void;
  /** Asks again for everything: somebody else has booked, or the network was away. */
  refresh: () => void;
}

/** The slots of the wanted month, kept for as long as the page is open. `onRefused` hears of a zone that the server does not know. */
export function useMonths(wanted: MonthQuestion, first: MonthSlots, onRefused: () => void): Months {
  const [months, setMonths] = useState<ReadonlyMap<string, MonthSlots | "failed">>(() => new Map([[keyOf(first), first]]));
  const underway = useRef(new Set<string>());

  const load = useCallback(
    async (question: MonthQuestion, ahead: boolean) => {
      const key = keyOf(question);
      if (underway.current.has(key)) return;
      underway.current.add(key);
      try {
        const slots = await fetchMonth(question);
        setMonths((known) => new Map(known).set(key, slots));
      } catch (error) {
        if (ahead) return;
        if (error instanceof Refused && error.fields.timeZone) onRefused();
        else setMonths((known) => new Map(known).set(key, "failed"));
      } finally {
        underway.current.delete(key);
      }
    },
    [onRefused],
  );

  const found = months.get(keyOf(wanted));
  const { eventTypeId, month, zone, duration, formerUid } = wanted;
  useEffect(() => {
    if (!found) void load({ eventTypeId, month, zone, duration, formerUid }, false);
  }, [found, eventTypeId, month, zone, duration, formerUid, load]);

  return {
    slots: found && found !== "failed" ? found : null,
    failed: found === "failed",
    prefetch: useCallback((question) => !months.has(keyOf(question)) && void load(question, true), [months, load]),
    refresh: useCallback(() => setMonths(new Map()), []),
  };
}
