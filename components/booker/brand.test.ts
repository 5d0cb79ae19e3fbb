import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brandStyle, contrast } from "./brand";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("the host's brand colour", () => {
  it("has text on it that reads at 4.5:1 or better, whatever the colour", () => {
    fc.assert(
      fc.property(hex, (color) => {
        for (const [, brand = "", text = ""] of (brandStyle(color, color) ?? "").matchAll(/--cal-brand:(#\w+);--cal-brand-text:(#\w+)/g))
          expect(contrast(brand, text)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("is not used in the dark theme where it would vanish", () => {
    expect(brandStyle("#101014", null)).toContain(".dark .brand{--cal-brand:#f7f7f8");
    expect(brandStyle("#7c9cff", null)).toContain(".dark .brand{--cal-brand:#7c9cff");
  });

  it("leaves outlines visible for a pale colour", () => {
    expect(brandStyle("#ffee88", null)).toContain("--brand-outline:var(--cal-text-emphasis)");
    expect(brandStyle("#0044cc", null)).toContain("--brand-outline:#0044cc");
  });

  it("is nothing for what is not a colour", () => {
    expect(brandStyle(null, null)).toBeNull();
    expect(brandStyle("red;}</style>", "#12345")).toBeNull();
  });
});
