"use client";

import { useEffect, useState } from "react";
import { trpc } from "../trpc";

/** How often what depends on the time of day is looked at again, in milliseconds. */
const TICK_MS = 30_000;

/**
 * The present instant, for what a page shows of it. The first rendering takes the moment at which the server read the signed-in user, in
 * the server's HTML and in the browser alike: with a clock of its own each, the two would differ and React would throw the page away.
 */
export function useNow(): Date {
  const { dataUpdatedAt } = trpc.users.me.useQuery();
  const [now, setNow] = useState(() => new Date(dataUpdatedAt || Date.now()));
  useEffect(() => {
    const look = () => setNow(new Date());
    look();
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
