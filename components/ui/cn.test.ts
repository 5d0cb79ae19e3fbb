import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { cn } from "./cn";

const reference = extendTailwindMerge({
  cacheSize: 0,
  extend: { theme: { shadow: ["card", "pop", "lift"], "font-weight": ["strong", "title"] } },
});

/** Every utility that stands in a text of our components and pages. */
function utilities(): string[] {
  const root = path.resolve(import.meta.dirname, "../..");
  const words = new Set<string>();
  for (const folder of ["components", "app"]) {
    for (const file of readdirSync(path.join(root, folder), { recursive: true }).map(String)) {
      if (!file.endsWith(".tsx")) continue;
      const source = readFileSync(path.join(root, folder, file), "utf8");
      for (const [, plain, template] of source.matchAll(/"([^"\n]*)"|`([^`]*)`/g)) {
        for (const word of (plain ?? template ?? "").replaceAll(/\$\{[^}]*\}/g, " ").split(/\s+/)) words.add(word);
      }
    }
  }
  // a word that is no utility is not joined with itself
  return [...words].filter((word) => word && reference(`${word} ${word}`) === word);
}

test("of any two utilities that we use, the later one wins exactly where tailwind-merge says so", () => {
  const all = utilities();
  expect(all.length).toBeGreaterThan(500);
  const variantsOf = (word: string) => word.replace(/[^:]*$/, "");
  const differences: string[] = [];
  for (const first of all) {
    for (const second of all) {
      if (first === second || variantsOf(first) !== variantsOf(second)) continue;
      const ours = cn(first, second);
      const theirs = reference(first, second);
      if (ours !== theirs) differences.push(`${first} ${second}: "${ours}" for "${theirs}"`);
    }
  }
  expect(differences).toEqual([]);
}, 60_000);

test("only alike variants stand against each other", () => {
  expect(cn("p-2 hover:p-3 sm:p-4", "p-1 px-3", false, "sm:p-0")).toBe("hover:p-3 p-1 px-3 sm:p-0");
  expect(cn("no utility", "of no kind")).toBe("no utility of no kind");
});
