import { type ClassValue, clsx } from "clsx";

/** Names that say by themselves what they set. */
const NAMES: Record<string, string> = {
  display: "block inline inline-block inline-flex inline-grid flex grid contents hidden",
  position: "static fixed absolute relative sticky",
  visibility: "visible invisible",
  "for-readers": "sr-only not-sr-only",
  "text-line": "underline line-through no-underline",
  "text-align": "text-start text-center text-end text-left text-right",
  "text-wrap": "text-balance text-pretty text-wrap text-nowrap",
  "font-family": "font-sans font-mono",
  direction: "flex-row flex-col flex-row-reverse flex-col-reverse",
  wrap: "flex-wrap flex-nowrap",
  "border-style": "border-solid border-dashed border-none",
  collapse: "border-separate border-collapse",
  "outline-style": "outline-none outline-solid outline-dashed",
  "ring-inset": "ring-inset",
  break: "break-words break-all break-normal",
};
const BY_NAME = new Map(Object.entries(NAMES).flatMap(([group, names]) => names.split(" ").map((name) => [name, group] as const)));

/** What the other utilities set, by their beginnings: the first that fits. */
const GROUPS: [RegExp, string][] = [
  [/^text-(?:xs|sm|base|lg|\d?xl|\[[\d.]+\w+\])$/, "size-of-text"],
  [/^border-spacing-/, "border-spacing"],
  [/^((?:border|divide|outline|ring)(?:-[xysetb])?)(?:-\d+|-\(length:.+\))?$/, "$1-width"],
  [/^(divide)-.+/, "$1-color"],
  [/^(ring|outline)-(?!offset).+/, "$1-color"],
  [/^border-(?![xysetb]-).+/, "border-color"],
  [/^(rounded(?:-[setb])?)(?:-(?:none|full|sm|md|\d?xl|lg))?$/, "$1"],
  [/^((?:min|max)-[wh]|(?:scroll-)?[pm][xysetb]?|(?:gap|inset|overflow|scale|translate)-[xy])-/, "$1"],
  [
    /^((?:underline|outline)-offset|bg-linear|grid-(?:cols|rows|flow)|place-\w+|justify-(?:items|self)|(?:col|row)-(?:span|start|end))-/,
    "$1",
  ],
  [/^(auto-cols|line-clamp|pointer-events)-/, "$1"],
  [/^bg-\[(?:repeating|linear|radial)-/, "bg-linear"],
  [/^(text|font|bg|accent|decoration|from|to|tracking|leading|whitespace|truncate|tabular)(?:-|$)/, "$1"],
  [/^(items|content|self|justify|order|flex|basis|grow|shrink|w|h|size|gap|inset|start|end|top|bottom|z|overflow|overscroll)(?:-|$)/, "$1"],
  [/^(opacity|shadow|cursor|select|transition|duration|ease|delay|animate|rotate)(?:-|$)/, "$1"],
  [/^(list|object|aspect|table|appearance|touch|field)(?:-|$)/, "$1"],
];

const sides = (of: string) => ({
  [of]: [..."xysetb"].map((side) => `${of}${side}`),
  [`${of}x`]: [`${of}s`, `${of}e`],
  [`${of}y`]: [`${of}t`, `${of}b`],
});
/** What a utility sets as well. */
const WITH_IT: Record<string, string[]> = {
  ...sides("p"),
  ...sides("m"),
  size: ["w", "h"],
  "size-of-text": ["leading"],
  "line-clamp": ["display", "overflow"],
  flex: ["basis", "grow", "shrink"],
  gap: ["gap-x", "gap-y"],
  overflow: ["overflow-x", "overflow-y"],
  inset: ["inset-x", "inset-y", "start", "end", "top", "bottom"],
  "inset-x": ["start", "end"],
  "inset-y": ["top", "bottom"],
  "border-width": [..."xysetb"].map((side) => `border-${side}-width`),
  "border-y-width": ["border-t-width", "border-b-width"],
  "border-x-width": ["border-s-width", "border-e-width"],
  rounded: [..."setb"].map((side) => `rounded-${side}`),
};

/** The group of a utility; null for a class that is none. */
function groupOf(name: string): string | null {
  if (name.startsWith("[")) return name.slice(1, name.indexOf(":"));
  const known = BY_NAME.get(name);
  if (known) return known;
  const positive = name.replace(/^-/, "");
  for (const [beginning, group] of GROUPS) {
    const found = beginning.exec(positive);
    if (found) return group.replace("$1", found[1] ?? "");
  }
  return null;
}

/** "hover:max-sm:p-2!": its variants, and what it sets. */
function read(utility: string): { variants: string; group: string | null } {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < utility.length; at++) {
    const sign = utility[at]!;
    if ("[(".includes(sign)) depth++;
    else if ("])".includes(sign)) depth--;
    else if (sign === ":" && depth === 0) end = at + 1;
  }
  const before = utility.slice(0, end);
  const name = utility.slice(end);
  const isImportant = name.endsWith("!");
  return { variants: before + (isImportant ? "!" : ""), group: groupOf(isImportant ? name.slice(0, -1) : name) };
}

const joined = new Map<string, string>();

function merge(classes: string): string {
  const set = new Set<string>();
  const kept: string[] = [];
  for (const utility of classes.split(/\s+/).filter(Boolean).reverse()) {
    const { variants, group } = read(utility);
    if (group !== null) {
      if (set.has(variants + group)) continue;
      for (const of of [group, ...(WITH_IT[group] ?? [])]) set.add(variants + of);
    }
    kept.unshift(utility);
  }
  return kept.join(" ");
}

/**
 * Joins class names; a later utility of the same group wins over an earlier one. It knows the utilities of these components (`cn.test.ts`).
 */
export function cn(...classes: ClassValue[]): string {
  const text = clsx(classes);
  let result = joined.get(text);
  if (result === undefined) {
    result = merge(text);
    // class names are made of a few alternatives, but may hold a value
    if (joined.size > 500) joined.clear();
    joined.set(text, result);
  }
  return result;
}
