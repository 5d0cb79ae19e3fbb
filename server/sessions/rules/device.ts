import Bowser from "bowser";

export interface Device {
  /** "Firefox on Windows", "Safari on iPhone"; "Unknown browser" for what says nothing. */
  name: string;
  kind: "computer" | "phone" | "tablet";
}

/** What a browser says of itself (`User-Agent`), in words. It may say anything: a help to recognise a session, no proof. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { name: "Unknown browser", kind: "computer" };
  const { browser, os, platform } = Bowser.parse(userAgent);
  const kind = platform.type === "mobile" ? "phone" : platform.type === "tablet" ? "tablet" : "computer";
  const place = platform.model && /^iP(hone|ad|od)/.test(platform.model) ? platform.model : os.name;
  const name = [browser.name || "Unknown browser", place].filter(Boolean).join(" on ");
  return { name, kind };
}
