import type { Device } from "./rules/device";

/** A signed-in browser as its user sees it in the list. */
export interface SessionItem {
  id: string;
  device: Device;
  /** IP address at which it was last seen. */
  address: string | null;
  createdAt: Date;
  /** Up to five minutes old. */
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}
