"use client";

import { useLayoutEffect } from "react";
import { applyTheme } from "./theme-now";

/** The theme once more: Next renders a page that is missing in the browser alone, and there the script of the layout does not run. */
export function ThemeOnArrival() {
  useLayoutEffect(() => {
    applyTheme();
  }, []);
  return null;
}
