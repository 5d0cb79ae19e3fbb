"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ZoneOffset } from "@/server/slots/dto";
import { dateOf } from "./clock";
import type { BookerData } from "./types";

/**
 * The visitor's date: on the clock of the zone that the times are shown in, by the server's time, which goes on while the page is open.
 * `seeClock` hears the offsets that came with the last times; while those of another zone are on their way the date stays.
 */
export function useToday({ slots, start }: BookerData) {
  const [today, setToday] = useState(() => dateOf(slots.offsets, start.now));
  const opened = useRef(0);
  useEffect(() => {
    opened.current = performance.now();
  }, []);
  const seeClock = useCallback(
    (offsets: readonly ZoneOffset[]) => setToday(dateOf(offsets, start.now + performance.now() - opened.current)),
    [start.now],
  );
  return { today, seeClock };
}
