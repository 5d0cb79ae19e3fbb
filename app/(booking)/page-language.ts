import { headers } from "next/headers";
import { cache } from "react";
import { isEmbeddable } from "@/server/core/security-headers";
import { findEventType, findPrivateEventType } from "./find-event-type";
import { findBooking } from "./load-booking";
import { pageWords } from "./words";

/** The address that was asked for, with its query. Layouts and not-found pages are not told it by Next. */
async function askedUrl(): Promise<URL> {
  const path = (await headers()).get("x-kairos-path") ?? "/";
  return URL.canParse(path, "http://localhost") ? new URL(path, "http://localhost") : new URL("http://localhost/");
}

/** Language and direction of the whole document. The look-ups are those of the page itself, which reads them once per request. */
export async function documentLanguage(): Promise<{ lang: string; dir: "ltr" | "rtl" }> {
  const { pathname, searchParams } = await askedUrl();
  const [root = "", ...rest] = pathname.split("/").slice(1);
  // the front door, the dashboard and everything around signing in speak English only
  if (!isEmbeddable(pathname)) return { lang: "en", dir: "ltr" };
  const own = await interfaceLanguage(root, rest, searchParams.get("seatUid") || null).catch(() => null);
  const { language, direction } = await pageWords(searchParams.get("lang"), own);
  return { lang: language, dir: direction };
}

/** What the event type behind an address is set to; null for none. An address that cannot be read is the page's to refuse. */
async function interfaceLanguage(root: string, [first, second]: string[], seatUid: string | null) {
  if (!first) return null;
  if (root === "booking" || root === "reschedule") return (await findBooking(first, seatUid))?.eventType?.interfaceLanguage ?? null;
  const found = root === "d" ? second && (await findPrivateEventType(first, second)) : await findEventType(root, first);
  return found ? found.interfaceLanguage : null;
}

/** The words of a page that was not found: it has no parameters to read a language from. */
export const askedWords = cache(async () => pageWords((await askedUrl()).searchParams.get("lang")));
