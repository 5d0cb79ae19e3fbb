"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import { THEME_STORAGE_KEY, type Theme } from "./theme-script";

const CHANGED = "kairos-theme-changed";

/** The choice while storage is blocked: it then lasts as long as the page. */
let unstored: Theme = "system";

function stored(): Theme {
  try {
    const value = localStorage.getItem(THEME_STORAGE_KEY);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return unstored;
  }
}

function prefersDark(): boolean {
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Puts the theme class on <html>, unless the page forces a theme of its own. */
function apply(): void {
  const root = document.documentElement;
  if (root.dataset.themeForced) return;
  const theme = stored();
  const dark = theme === "dark" || (theme === "system" && prefersDark());
  root.classList.toggle("dark", dark);
  root.classList.toggle("light", !dark);
}

function subscribe(notify: () => void): () => void {
  const update = () => {
    apply();
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
  const theme = useSyncExternalStore<Theme>(subscribe, stored, () => "system");
  const resolved = useSyncExternalStore<"light" | "dark">(subscribe, resolvedNow, () => "light");
  const setTheme = useCallback((next: Theme) => {
    try {
      if (next === "system") localStorage.removeItem(THEME_STORAGE_KEY);
      else localStorage.setItem(THEME_STORAGE_KEY, next);
    } catch {
      unstored = next;
    }
    window.dispatchEvent(new Event(CHANGED));
  }, []);
  return { theme, resolved, setTheme };
}

/** Holds the page in one theme while mounted; the reader's own choice comes back afterwards. */
export function useForcedTheme(theme: "light" | "dark"): void {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.themeForced = "1";
    root.classList.toggle("dark", theme === "dark");
    root.classList.toggle("light", theme === "light");
    window.dispatchEvent(new Event(CHANGED));
    return () => {
      delete root.dataset.themeForced;
      window.dispatchEvent(new Event(CHANGED));
    };
  }, [theme]);
}
