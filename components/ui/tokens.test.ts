import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(path.join(import.meta.dirname, "../../app/globals.css"), "utf8");

/** The hex tokens of the first rule with this selector. */
function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2 contrast ratio of two hex colours. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["--cal-bg", "--cal-bg-muted", "--cal-bg-subtle"];
const everySurface = [...surfaces, "--cal-bg-emphasis"];
const readable: [text: string, backgrounds: string[]][] = [
  ["--cal-text-emphasis", everySurface],
  ["--cal-text", everySurface],
  ["--cal-text-subtle", everySurface],
  ["--cal-text-muted", surfaces],
  ["--cal-text-inverted", ["--cal-bg-inverted", "--cal-text-error"]],
  ["--cal-brand-text", ["--cal-brand", "--cal-brand-emphasis"]],
  ...["info", "success", "attention", "error"].map((tone): [string, string[]] => [`--cal-text-${tone}`, [`--cal-bg-${tone}`, ...surfaces]]),
];

describe.each([
  ["light", ".light"],
  ["dark", ".dark"],
])("%s theme", (_, selector) => {
  const tokens = tokensOf(selector);

  it.each(readable)("%s reads at 4.5:1 on its backgrounds", (text, backgrounds) => {
    for (const background of backgrounds) {
      const ratio = contrast(tokens[text] ?? "", tokens[background] ?? "");
      expect(ratio, `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("shows the edges of switches, checkboxes and icons at 3:1", () => {
    expect(contrast(tokens["--cal-border-emphasis"] ?? "", tokens["--cal-bg"] ?? "")).toBeGreaterThanOrEqual(3);
  });
});

it("defines the same tokens in both themes", () => {
  expect(Object.keys(tokensOf(".dark")).sort()).toEqual(Object.keys(tokensOf(".light")).sort());
});
