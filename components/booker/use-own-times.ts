"use client";

import { useEffect, useState } from "react";
import type { OwnTime } from "@/server/slots/dto";
import { firstDateOf } from "./clock";
import { fetchOwnTimes } from "./slots-api";

/** The signed-in visitor's own bookings of the shown period, once they want to see them. */
export function useOwnTimes(period: string, until: string) {
  const [shown, setShown] = useState(false);
  const [periods, setPeriods] = useState<ReadonlyMap<string, OwnTime[] | "failed">>(() => new Map());
  const key = `${period} ${until}`;
  const found = periods.get(key);
  useEffect(() => {
    if (!shown || found) return;
    const keep = (times: OwnTime[] | "failed") => setPeriods((known) => new Map(known).set(key, times));
    fetchOwnTimes(firstDateOf(period), until).then(keep, () => keep("failed"));
  }, [shown, found, key, period, until]);
  const times = shown && found && found !== "failed" ? found : [];
  return {
    shown,
    failed: shown && found === "failed",
    times,
    toggle: () => setShown((now) => !now),
    /** What of their own a time of so many minutes would clash with. */
    clashOf: (start: number, minutes: number) => times.find((own) => own.start < start + minutes * 60_000 && own.end > start) ?? null,
  };
}
