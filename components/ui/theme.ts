"use client";

import { useCallback, useSyncExternalStore } from "react";
import { applyTheme, keepUnstored, storedTheme } from "./theme-now";
import { THEME_STORAGE_KEY, type Theme } from "./theme-script";

const CHANGED = "kairos-theme-changed";

function subscribe(notify: () => void): () => void {
  const update = () => {
    applyTheme();
    notify();
  };
  const media = window.matchMedia("(prefers-color-scheme: dark)");
  media.addEventListener("change", update);
  window.addEventListener("storage", update);
  window.addEventListener(CHANGED, update);
  return () => {
    media.removeEventListener("change", update);
    window.removeEventListener("storage", update);
    window.removeEventListener(CHANGED, update);
  };
}

const resolvedNow = (): "light" | "dark" => (document.documentElement.classList.contains("dark") ? "dark" : "light");

/** The reader's theme choice, what it comes to now, and how to change it. */
export function useTheme(): { theme: Theme; resolved: "light" | "dark"; setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore<Theme>(subscribe, storedTheme, () => "system");
  const resolved = useSyncExternalStore<"light" | "dark">(subscribe, resolvedNow, () => "light");
  const setTheme = useCallback((next: Theme) => {
    try {
      if (next === "system") localStorage.removeItem(THEME_STORAGE_KEY);
      else localStorage.setItem(THEME_STORAGE_KEY, next);
    } catch {
      keepUnstored(next);
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return { theme, resolved, setTheme };
}
