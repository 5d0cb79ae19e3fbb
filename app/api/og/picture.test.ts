import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawableText, pictureFonts } from "./fonts";
import { toTrueType } from "./woff2";

const file = (subset: string) => readFileSync(`node_modules/@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);

/** A table of a TrueType file. */
function table(font: Buffer, tag: string): Buffer | null {
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString("latin1", at, at + 4) !== tag) continue;
    const start = font.readUInt32BE(at + 8);
    return font.subarray(start, start + font.readUInt32BE(at + 12));
  }
  return null;
}

describe("the product's font as plain outlines", () => {
  const font = toTrueType(file("latin"));

  it("has every glyph within its own box and the font's, and no variations", () => {
    const [head, loca, glyf] = [table(font, "head")!, table(font, "loca")!, table(font, "glyf")!];
    const count = table(font, "maxp")!.readUInt16BE(4);
    expect(loca.length).toBe((count + 1) * 4);
    expect(loca.readUInt32BE(count * 4)).toBe(glyf.length);
    const [xMin, yMin, xMax, yMax] = [36, 38, 40, 42].map((at) => head.readInt16BE(at)) as [number, number, number, number];
    let drawn = 0;
    for (let glyph = 0; glyph < count; glyph++) {
      const start = loca.readUInt32BE(glyph * 4);
      if (loca.readUInt32BE(glyph * 4 + 4) === start) continue;
      drawn += 1;
      const [left, bottom, right, top] = [2, 4, 6, 8].map((at) => glyf.readInt16BE(start + at)) as [number, number, number, number];
      expect(left).toBeLessThanOrEqual(right);
      expect(bottom).toBeLessThanOrEqual(top);
      // the box of the whole font holds every instance of it, the default one too
      expect(left >= xMin && bottom >= yMin && right <= xMax && top <= yMax, `glyph ${glyph}`).toBe(true);
    }
    expect(drawn).toBeGreaterThan(200);
    for (const tag of ["fvar", "gvar", "HVAR"]) expect(table(font, tag)).toBeNull();
    expect(table(font, "hmtx")!.length).toBe(
      table(font, "hhea")!.readUInt16BE(34) * 4 + (count - table(font, "hhea")!.readUInt16BE(34)) * 2,
    );
  });

  it("is refused where it is something else", () => {
    expect(() => toTrueType(Buffer.from("not a font at all, but long enough for a header of some sort"))).toThrow("WOFF 2.0");
  });
});

describe("a preview picture", () => {
  it("is drawn in letters of every alphabet of the font, without asking the internet", async () => {
    const { picture } = await import("./picture");
    const fetched: string[] = [];
    const known = globalThis.fetch;
    globalThis.fetch = (async (input: RequestInfo | URL, init?: RequestInit) => {
      const url = String(input instanceof Request ? input.url : input);
      if (!url.startsWith("file:") && !url.startsWith("data:")) fetched.push(url);
      return known(input, init);
    }) as typeof fetch;
    try {
      const facts = { length: "30 min", brandColor: "#1a73e8" };
      const drawn = await Promise.all(
        ["Intro call", "Знакомство", "Γνωριμία", "Gặp gỡ Łódź"].map(async (title) => {
          const answer = await picture({ title, host: "Ana", ...facts });
          return Buffer.from(await answer.arrayBuffer());
        }),
      );
      for (const png of drawn) expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(new Set(drawn.map((png) => png.toString("base64"))).size).toBe(4);
    } finally {
      globalThis.fetch = known;
    }
    expect(fetched).toEqual([]);
  }, 60_000);

  it("leaves out what the font does not have, and nothing else", async () => {
    const { letters, fonts } = await pictureFonts();
    expect(fonts).toHaveLength(7);
    expect(drawableText("Знакомство, Γεια 予約 😀 مرحبا & Łódź – “2” €", letters)).toBe("Знакомство, Γεια & Łódź – “2” €");
    // a letter with its mark apart is one that the font has
    expect(drawableText("Cafe\u0301", letters)).toBe("Café");
  });
});
