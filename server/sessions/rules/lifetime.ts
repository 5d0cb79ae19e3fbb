import { DAY_MS } from "@/server/core/time";

/** How long a session lasts, in milliseconds: without use, and however often it is used (NIST SP 800-63B, 2.1.3: at most 30 days). */
export const IDLE_MS = 14 * DAY_MS;
export const ABSOLUTE_MS = 30 * DAY_MS;

interface Ages {
  lastSeenAt: Date;
  expiresAt: Date;
}

/** Whether a session still opens anything at an instant. */
export function isAlive({ lastSeenAt, expiresAt }: Ages, now: Date): boolean {
  return expiresAt > now && lastSeenAt.getTime() + IDLE_MS > now.getTime();
}
