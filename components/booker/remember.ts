import type { Layout } from "./types";

/*
 * What the visitor's browser remembers of them, in cookies, so that the first HTML already has their zone and their way of writing
 * hours. The zone is kept with the zone that the device had when it was chosen: on a journey the device's new one wins again.
 */

export const ZONE_COOKIE = "kairos-zone";
export const HOURS_COOKIE = "kairos-hours";
export const LAYOUT_COOKIE = "kairos-layout";

/** For whom the chosen time is held; it ends with the browser's session. */
export const HOLDER_COOKIE = "kairos-holder";

const FOR_A_YEAR = ";max-age=31536000";

function writeCookie(name: string, value: string, lasts = FOR_A_YEAR) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
  document.cookie = `${name}=${encodeURIComponent(value)};path=/${lasts};samesite=lax`;
}

/** The zone that the browser says it is in; null when it does not say. Only its name is used. */
export function deviceZone(): string | null {
  try {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone || null;
  } catch {
    return null;
  }
}

export function rememberZone(zone: string): void {
  writeCookie(ZONE_COOKIE, `${zone}|${deviceZone() ?? ""}`);
}

export function rememberHours(hours: 12 | 24): void {
  writeCookie(HOURS_COOKIE, String(hours));
}

export function rememberLayout(layout: Layout): void {
  writeCookie(LAYOUT_COOKIE, layout);
}

/** The zone cookie: what was chosen, and where the device was then. */
export function readZoneCookie(value: string | undefined): { zone: string; device: string } | null {
  const [zone, device = ""] = (value ?? "").split("|");
  return zone ? { zone, device } : null;
}

let holder: string | null = null;

/**
 * Who this browser is for the slots that the page holds for it; null while it has never held one. Where cookies are refused, until the page
 * is left.
 */
export function knownHolder(): string | null {
  holder ??= new RegExp(`${HOLDER_COOKIE}=([0-9a-f]{32})`).exec(document.cookie)?.[1] ?? null;
  return holder;
}

/** From now on this browser is somebody. */
export function rememberHolder(id: string): void {
  holder = id;
  writeCookie(HOLDER_COOKIE, id, "");
}
