"use client";

import { useEffect, useState } from "react";
import { once } from "./on-demand";

type Parts = typeof import("./toasts");
type Kind = "success" | "error";

const load = once(() => import("./toasts"));
const ASKED = "kairos:toast";
/** The second line of a toast. */
type More = { description: string };
let waiting: [Kind, string, More | undefined][] = [];

function show(kind: Kind, text: string, more: More | undefined) {
  waiting.push([kind, text, more]);
  window.dispatchEvent(new Event(ASKED));
}

/** A short word on what has happened, at the edge of the page. */
export const toast = {
  success: (text: string, more?: More) => show("success", text, more),
  error: (text: string, more?: More) => show("error", text, more),
};

/** Where toasts appear: once per layout. What draws them is loaded with the first one. */
export function Toaster() {
  const [parts, setParts] = useState<Parts | null>(null);
  useEffect(() => {
    const flush = () => {
      if (!parts) return void load().then(setParts, () => undefined);
      for (const [kind, text, more] of waiting) parts.toast[kind](text, more);
      waiting = [];
    };
    window.addEventListener(ASKED, flush);
    if (waiting.length) flush();
    return () => window.removeEventListener(ASKED, flush);
  }, [parts]);
  return parts && <parts.Toasts />;
}
