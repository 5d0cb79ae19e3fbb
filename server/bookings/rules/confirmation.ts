import type { ConfirmationPolicy } from "@/server/event-types/schemas";

const UNIT_MS = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 };

/**
 * True when the host has to confirm a booking made at `now` (both UTC ms): always, or when it comes on shorter notice than the threshold.
 */
export function needsConfirmation(policy: ConfirmationPolicy | null, now: number, start: number): boolean {
  if (!policy) return false;
  if (policy.type === "always" || !policy.noticeThreshold) return true;
  return start - now < policy.noticeThreshold.count * UNIT_MS[policy.noticeThreshold.unit];
}
