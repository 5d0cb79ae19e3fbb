import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isRightToLeft, piecesOf, seenWord } from "./arabic";
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
        ["Intro call", "Знакомство", "Γνωριμία", "Gặp gỡ Łódź", "مكالمة تعريفية", "مكالمة with Ana", "相談 Intro", "소개 통화"].map(
          async (title) => {
            const answer = await picture({ title, host: "Ana", ...facts });
            return Buffer.from(await answer.arrayBuffer());
          },
        ),
      );
      for (const png of drawn) expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(new Set(drawn.map((png) => png.toString("base64"))).size).toBe(8);
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

describe("Arabic in a preview picture", () => {
  const points = (text: string) => [...text].map((letter) => letter.codePointAt(0)!.toString(16)).join(" ");
  // the letters of both alphabets and their forms, without asking a file
  const all = new Set(Array.from({ length: 0xffff }, (_, code) => code));

  it("has a font of its own, read only where it is needed", async () => {
    expect((await pictureFonts("Intro", "Ana")).fonts).toHaveLength(7);
    const { fonts, letters } = await pictureFonts("Intro", "مرحبا");
    expect(fonts).toHaveLength(8);
    expect(drawableText("مرحبا 予約 Ana", letters)).toBe("مرحبا Ana");
    // every letter of Arabic, Persian and Urdu, in every form
    for (const word of "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي پچژکگیٹڈڑںھہے ببب سسس ههه پپپ ییی".split(" ")) {
      const missing = [...seenWord(word, letters)].filter((form) => !letters.has(form.codePointAt(0)!));
      expect(missing, word).toEqual([]);
    }
  });

  it.each([
    // word, its forms from left to right
    ["بيت", "fe96 fef4 fe91"],
    ["دار", "fead fe8d fea9"],
    ["سلام", "fee1 fefc feb3"],
    ["لا", "fefb"],
    ["الى", "fef0 fedf fe8d"],
    ["سَلَام", "fee1 fefc feb3"],
    ["(بيت)", "28 fe96 fef4 fe91 29"],
    ["٢٠٢٦", "662 660 662 666"],
    ["Kairos", "4b 61 69 72 6f 73"],
  ])("joins the letters of %s", (word, forms) => {
    expect(points(seenWord(word, all))).toBe(forms);
  });

  it("keeps the order of words in either direction, and of those that are read the other way", () => {
    const seen = (text: string) => piecesOf(text, all);
    const [first, second] = [seenWord("مكالمة", all), seenWord("قصيرة", all)] as [string, string];
    expect(isRightToLeft("مكالمة Kairos")).toBe(true);
    expect(isRightToLeft("30: Kairos مكالمة")).toBe(false);
    // set from right to left, piece by piece
    expect(seen("مكالمة with two words قصيرة")).toEqual([first, "with two words", second]);
    // set from left to right: within, the later word stands before the earlier
    expect(seen("مكالمة · 30 قصيرة")).toEqual([first, "·", "30", second]);
    expect(seen("مكالمة Layla – Sales · قصيرة")).toEqual([first, "Layla – Sales", "·", second]);
    expect(seen("Intro مكالمة قصيرة now")).toEqual(["Intro", `${second} ${first}`, "now"]);
  });
});

describe("a weight of a variable font", () => {
  const han = readFileSync("node_modules/@fontsource-variable/noto-sans-sc/files/noto-sans-sc-119-wght-normal.woff2");

  /** What the outlines of a font enclose, counters taken off, as if their curves were straight. */
  function ink(font: Buffer): number {
    const [loca, glyf] = [table(font, "loca")!, table(font, "glyf")!];
    let area = 0;
    for (let glyph = 0; glyph < loca.length / 4 - 1; glyph++) {
      const outline = glyf.subarray(loca.readUInt32BE(glyph * 4), loca.readUInt32BE(glyph * 4 + 4));
      const contours = outline.length ? outline.readInt16BE(0) : 0;
      if (contours < 1) continue;
      const ends = Array.from({ length: contours }, (_, contour) => outline.readUInt16BE(10 + contour * 2));
      const count = ends.at(-1)! + 1;
      const from = 12 + contours * 2 + outline.readUInt16BE(10 + contours * 2) + count;
      let [x, y] = [0, 0];
      const points = Array.from({ length: count }, (_, point) => {
        x += outline.readInt16BE(from + point * 2);
        y += outline.readInt16BE(from + count * 2 + point * 2);
        return [x, y] as const;
      });
      let enclosed = 0;
      ends.forEach((end, contour) => {
        const ring = points.slice(contour ? ends[contour - 1]! + 1 : 0, end + 1);
        ring.forEach(([ax, ay], index) => {
          const [bx, by] = ring[(index + 1) % ring.length]!;
          enclosed += (bx - ax) * (by + ay);
        });
      });
      area += Math.abs(enclosed) / 2;
      expect([outline.readInt16BE(2), outline.readInt16BE(8)]).toEqual([
        Math.min(...points.map(([px]) => px)),
        Math.max(...points.map(([, py]) => py)),
      ]);
    }
    return area;
  }

  it("is the font itself at its default, and has more ink the bolder it is", () => {
    expect(table(toTrueType(han, { weight: 100 }), "glyf")!.equals(table(toTrueType(han), "glyf")!)).toBe(true);
    const inks = [100, 250, 400, 700, 900].map((weight) => ink(toTrueType(han, { weight })));
    expect(inks).toEqual([...inks].sort((a, b) => a - b));
    // a hairline of Noto has about a quarter of the black's ink
    expect(inks[2]! / inks[0]!).toBeGreaterThan(2);
    expect(inks[2]! / inks[4]!).toBeLessThan(0.7);
  });

  it("is refused for a font that varies in more", () => {
    const both = readFileSync("node_modules/@fontsource-variable/inter/files/inter-latin-standard-normal.woff2");
    expect(() => toTrueType(both, { weight: 400 })).toThrow("more than its weight");
  });
});

describe("Han, kana and Hangul in a preview picture", () => {
  it.each(["初次咨询：演示", "はじめての相談ミーティング", "소개 통화"])(
    "draws %s with the few files that have its letters",
    async (title) => {
      const { fonts, letters } = await pictureFonts(title, "Ana");
      expect(fonts.length).toBeGreaterThan(7);
      expect(fonts.length).toBeLessThanOrEqual(7 + title.length);
      expect(drawableText(title, letters)).toBe(title);
    },
  );

  it("still leaves out what no font has", async () => {
    const { letters } = await pictureFonts("予約 😀 \u{2a6d6}");
    expect(drawableText("予約 😀 \u{2a6d6}", letters)).toBe("予約");
  });
});
