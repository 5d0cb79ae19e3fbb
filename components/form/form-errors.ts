"use client";

import { createContext } from "react";

/**
 * What is wrong in the form around a field, as react-hook-form tells it; null outside a form. Apart from the library: most fields have no
 * form.
 */
export const FormErrors = createContext<object | null>(null);

/** The value at a path such as `locations.0.link`. */
export function valueAt(values: unknown, path: string): unknown {
  const step = (value: unknown, key: string) =>
    typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return path.split(".").reduce(step, values);
}
