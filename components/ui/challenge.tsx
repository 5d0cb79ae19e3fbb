"use client";

import { useEffect, useRef } from "react";

/** Turnstile, and services that speak its language. */
interface Widgets {
  render(at: HTMLElement, options: Record<string, unknown>): string;
  remove(id: string): void;
}
const widgets = () => (window as unknown as { turnstile?: Widgets }).turnstile;

const loading = new Map<string, Promise<void>>();

/** The service's script, once a page. The policy lets scripts that run here bring in others. */
function load(url: string): Promise<void> {
  const known = loading.get(url);
  if (known) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${url}${url.includes("?") ? "&" : "?"}render=explicit`;
    script.async = true;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("the challenge did not load"));
    document.head.append(script);
  });
  loading.set(url, loaded);
  return loaded;
}

interface ChallengeProps {
  siteKey: string;
  scriptUrl: string;
  /** BCP 47 tag of the page. */
  language: string;
  problem?: string | undefined;
  /** Each solved token, for forms that keep their own values; others find it in the input named `challenge`. */
  onToken?: (token: string) => void;
}

/** The bot challenge. A token works once: give a new `key` to ask again. */
export function Challenge({ siteKey, scriptUrl, language, problem, onToken }: ChallengeProps) {
  const place = useRef<HTMLDivElement>(null);
  const tell = useRef(onToken);
  tell.current = onToken;
  useEffect(() => {
    let id: string | undefined;
    let isGone = false;
    const draw = () => {
      if (isGone || !place.current) return;
      id = widgets()?.render(place.current, {
        sitekey: siteKey,
        language,
        "response-field-name": "challenge",
        callback: (token: string) => tell.current?.(token),
        "expired-callback": () => tell.current?.(""),
      });
    };
    load(scriptUrl).then(draw, () => loading.delete(scriptUrl));
    return () => {
      isGone = true;
      if (id !== undefined) widgets()?.remove(id);
    };
  }, [siteKey, scriptUrl, language]);
  return (
    <div>
      <div ref={place} className="min-h-[65px]" />
      {problem && (
        <p role="alert" className="mt-1.5 text-error">
          {problem}
        </p>
      )}
    </div>
  );
}
