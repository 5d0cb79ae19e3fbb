"use client";

import { useMemo } from "react";
import { trpc } from "../trpc";
import { useEnglish } from "../ui/english";
import { type ZoneFormatter, zoneFormatter } from "./zone-formatter";
import { zoneRange } from "./zone-range";

/**
 * Writes instants on a zone's clock, 12 or 24 h as the signed-in user likes it. Null until the offsets have come; prefetch
 * `zones.transitions` and `users.me`.
 */
export function useZoneFormatter(zone: string | undefined): ZoneFormatter | null {
  const me = trpc.users.me.useQuery();
  const english = useEnglish();
  const offsets = trpc.zones.transitions.useQuery(zoneRange(zone ?? ""), {
    enabled: zone !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const timeFormat = me.data?.timeFormat === 12 ? 12 : 24;
  return useMemo(
    () => (zone !== undefined && offsets.data ? zoneFormatter(zone, offsets.data, timeFormat, english) : null),
    [zone, offsets.data, timeFormat, english],
  );
}

/** As `useZoneFormatter`, in the signed-in user's own zone. */
export function useMyZoneFormatter(): ZoneFormatter | null {
  const me = trpc.users.me.useQuery();
  return useZoneFormatter(me.data?.timeZone);
}
