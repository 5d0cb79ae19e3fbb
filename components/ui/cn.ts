import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: {
    theme: { shadow: ["card", "pop", "lift"], "font-weight": ["strong", "title"] },
  },
});

/** Joins class names; a later utility of the same group wins over an earlier one. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
