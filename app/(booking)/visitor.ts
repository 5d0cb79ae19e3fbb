import { cookies, headers } from "next/headers";
import { readLayout } from "@/components/booker/address";
import type { HostLook } from "@/components/booker/page-frame";
import { HOLDER_COOKIE, HOURS_COOKIE, LAYOUT_COOKIE, readZoneCookie, ZONE_COOKIE } from "@/components/booker/remember";
import type { Hours, Layout } from "@/components/booker/types";
import { HolderId } from "@/server/bookings/schemas";
import { isZone } from "@/server/core/zones";

export type Query = Record<string, string | string[] | undefined>;

/** The values of a query parameter. A name such as `constructor` brings what every object has under it, which nobody sent. */
export function valuesOf(query: Query, name: string): string[] {
  return Object.hasOwn(query, name) ? [query[name] ?? []].flat().filter((value) => typeof value === "string") : [];
}

/** The first value of a query parameter; null when it is absent or empty. */
export const first = (query: Query, name: string): string | null => valuesOf(query, name)[0] || null;

/** The zone that a page starts with, and the device that it was chosen for (null: whatever the device). */
export interface StartZone {
  zone: string;
  expectedDevice: string | null;
}

/** Locked by the host, else asked for in the address, else remembered, else the fallback until the browser says its own. */
export async function startZone(query: Query, fallback: string, locked: string | null): Promise<StartZone> {
  if (locked) return { zone: locked, expectedDevice: null };
  const asked = first(query, "timezone");
  if (asked && isZone(asked)) return { zone: asked, expectedDevice: null };
  const remembered = readZoneCookie((await cookies()).get(ZONE_COOKIE)?.value);
  if (remembered && isZone(remembered.zone)) return { zone: remembered.zone, expectedDevice: remembered.device };
  return { zone: fallback, expectedDevice: fallback };
}

/** How the visitor reads hours; null when they have not said. */
export async function knownHours(): Promise<Hours | null> {
  const value = (await cookies()).get(HOURS_COOKIE)?.value;
  return value === "12" ? 12 : value === "24" ? 24 : null;
}

/** For whom the page holds slots; undefined where it has held none. */
export async function holder(): Promise<string | undefined> {
  const value = (await cookies()).get(HOLDER_COOKIE)?.value;
  return HolderId.safeParse(value).data;
}

/** The layout that the visitor last chose; null when they have not. */
export async function knownLayout(): Promise<Layout | null> {
  return readLayout((await cookies()).get(LAYOUT_COOKIE)?.value);
}

const NO_LOOK: HostLook = { theme: null, brandColor: null, darkBrandColor: null, hideBranding: false };

/** The ground of a page as its address wants it: `theme` instead of the host's own, `embed` inside somebody's page. */
export function frameOf(look: HostLook | null, query: Query): { look: HostLook | null; isEmbedded: boolean } {
  const theme = first(query, "theme");
  const isKnown = theme === "light" || theme === "dark" || theme === "auto";
  const embed = first(query, "embed");
  return {
    look: isKnown ? { ...(look ?? NO_LOOK), theme: theme === "auto" ? null : theme } : look,
    isEmbedded: embed !== null && embed !== "false",
  };
}

/** The nonce of the page's Content-Security-Policy. */
export async function nonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
