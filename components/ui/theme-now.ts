import { THEME_STORAGE_KEY, type Theme } from "./theme-script";

/** The choice while storage is blocked: it then lasts as long as the page. */
let unstored: Theme = "system";

export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(THEME_STORAGE_KEY);
    return value === "light" || value === "dark" ? value : "system";
  } catch {
    return unstored;
  }
}

export function keepUnstored(theme: Theme): void {
  unstored = theme;
}

function prefersDark(): boolean {
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** Puts the theme class on <html>, unless the page forces a theme of its own. */
export function applyTheme(): void {
  const root = document.documentElement;
  if (root.dataset.themeForced) return;
  const theme = storedTheme();
  const dark = theme === "dark" || (theme === "system" && prefersDark());
  root.classList.toggle("dark", dark);
  root.classList.toggle("light", !dark);
}
