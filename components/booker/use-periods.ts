"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { fetchPeriod, type PeriodQuestion, Refused } from "./slots-api";
import type { PeriodSlots } from "./types";

const keyOf = ({ period, until, zone, duration }: Pick<PeriodQuestion, "period" | "until" | "zone" | "duration">) =>
  `${period} ${until} ${zone} ${duration}`;

interface Months {
  /** null while it is on its way, or when it failed. */
  slots: PeriodSlots | null;
  failed: boolean;
  /** Asks for a period ahead of time; what fails then is asked for again when it is wanted. */
  prefetch: (question: PeriodQuestion) => void;
  /** Asks again for everything: somebody else has booked, or the network was away. */
  refresh: () => void;
  /** Asks again for what is shown, which stays until the answer comes; all else is asked for when it is wanted. */
  renew: () => void;
}

/**
 * The slots of the wanted month or week, kept for as long as the page is open. `onRefused` hears of a zone that the server does not know.
 */
export function usePeriods(wanted: PeriodQuestion, first: PeriodSlots, onRefused: () => void): Months {
  const [months, setMonths] = useState<ReadonlyMap<string, PeriodSlots | "failed">>(() => new Map([[keyOf(first), first]]));
  const underway = useRef(new Set<string>());
  // what nobody looks at yet is no reason to draw the page again
  const ahead = useRef(new Map<string, PeriodSlots>());
  const shown = useRef("");

  const load = useCallback(
    async (question: PeriodQuestion, isAhead: boolean) => {
      const key = keyOf(question);
      if (underway.current.has(key)) return;
      underway.current.add(key);
      try {
        const slots = await fetchPeriod(question);
        if (key !== shown.current) ahead.current.set(key, slots);
        // what was shown before is known already, and old by now
        setMonths((known) => (key === shown.current || known.has(key) ? new Map(known).set(key, slots) : known));
      } catch (error) {
        if (isAhead && key !== shown.current) return;
        if (error instanceof Refused && error.fields.timeZone) onRefused();
        // what is shown while it is asked for again stays
        else setMonths((known) => (known.get(key) ? known : new Map(known).set(key, "failed")));
      } finally {
        underway.current.delete(key);
      }
    },
    [onRefused],
  );

  const key = keyOf(wanted);
  const found = months.get(key) ?? ahead.current.get(key);
  const { eventTypeId, usernames, period, until, zone, duration, formerUid, privateLinkId } = wanted;
  useEffect(() => {
    shown.current = key;
    if (!found) void load({ eventTypeId, usernames, period, until, zone, duration, formerUid, privateLinkId }, false);
  }, [key, found, eventTypeId, usernames, period, until, zone, duration, formerUid, privateLinkId, load]);

  return {
    slots: found && found !== "failed" ? found : null,
    failed: found === "failed",
    prefetch: useCallback(
      (question) => !months.has(keyOf(question)) && !ahead.current.has(keyOf(question)) && void load(question, true),
      [months, load],
    ),
    refresh: useCallback(() => {
      ahead.current.clear();
      setMonths(new Map());
    }, []),
    renew: () => {
      ahead.current.clear();
      setMonths(new Map(found && [[key, found]]));
      void load(wanted, true);
    },
  };
}
