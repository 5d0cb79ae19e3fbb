"use client";

import { useEffect } from "react";
import { useShared } from "./booker-context";

/*
 * The first visit's HTML shows times in the host's zone. Where the device is in another one they are covered before the first paint,
 * so that nobody reads, or presses, a wrong hour in the moment until the page has its slots in the device's zone.
 */
const COVER =
  `(function(r){try{if(new Intl.DateTimeFormat().resolvedOptions().timeZone!==r.dataset.device)r.dataset.zonePending=""}catch(e){}})` +
  "(document.currentScript.parentElement)";

export function ZonePending({ nonce }: { nonce?: string | undefined }) {
  const { data } = useShared();
  const unsettled = data.start.expectedDevice !== null;
  // by now the page itself shows what is still on its way
  useEffect(() => {
    document.querySelector("[data-zone-pending]")?.removeAttribute("data-zone-pending");
  }, []);
  if (!unsettled) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant string of this file, needed before paint
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: COVER }} />;
}
