import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";
import { pictureFonts } from "./fonts";
import { linesOf } from "./lines";
import { isRightToLeft, picture } from "./picture";

const facts = { host: "Ana", length: "30 min", brandColor: "#1a73e8" };

async function drawn(title: string) {
  const answer = await picture({ title, ...facts });
  const png = Buffer.from(await answer.arrayBuffer());
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  /** Dark dots in a stretch of the picture, in thousands. */
  const ink = (fromX: number, toX: number) => {
    let dark = 0;
    for (let y = 21; y < 500; y++) for (let x = fromX; x < toX; x++) if (data[(y * image.width + x) * 4]! < 128) dark += 1;
    return dark / 1000;
  };
  return { png, width: image.width, height: image.height, bar: [...data.slice(0, 3)], ink };
}

describe("a preview picture", () => {
  it("is drawn in letters of every alphabet there is a font for", async () => {
    const titles = ["Intro call", "Знакомство", "Γνωριμία", "Gặp gỡ Łódź", "مكالمة تعريفية", "مكالمة with Ana", "相談 Intro", "소개 통화"];
    const pictures = await Promise.all(titles.map(drawn));
    for (const { width, height, bar, ink } of pictures) {
      expect([width, height, bar]).toEqual([1200, 630, [0x1a, 0x73, 0xe8]]);
      expect(ink(0, 1200)).toBeGreaterThan(3);
    }
    expect(new Set(pictures.map(({ png }) => png.toString("base64"))).size).toBe(titles.length);
  });

  it("begins at the side where its title is read from", async () => {
    const [left, right] = [await drawn("Intro"), await drawn("مكالمة")];
    expect(left.ink(0, 400)).toBeGreaterThan(left.ink(800, 1200));
    expect(right.ink(800, 1200)).toBeGreaterThan(right.ink(0, 400));
    expect(isRightToLeft("30: Kairos مكالمة")).toBe(false);
    expect(isRightToLeft("30 مكالمة Kairos")).toBe(true);
  });

  it("joins the letters of Arabic, which takes less room than one beside the other", async () => {
    const { family } = await pictureFonts("بيت");
    const context = createCanvas(10, 10).getContext("2d");
    context.font = `76px ${family}`;
    const apart = [..."بيت"].reduce((sum, letter) => sum + context.measureText(letter).width, 0);
    expect(context.measureText("بيت").width).toBeLessThan(apart * 0.8);
  });

  it("leaves out what no font has, and nothing else", async () => {
    const text = "Знакомство, Γεια 予約 😀 مرحبا & Łódź – “2” € \u{2a6d6}";
    expect((await pictureFonts(text)).drawable(text)).toBe("Знакомство, Γεια 予約 مرحبا & Łódź – “2” €");
    // a letter with its mark apart is one that the font has
    expect((await pictureFonts("Cafe\u0301")).drawable("Cafe\u0301")).toBe("Café");
  });

  it("reads only the files that its letters need", async () => {
    expect((await pictureFonts("Intro", "Ana")).family).toBe('"inter-latin"');
    expect((await pictureFonts("Intro مرحبا")).family).toBe('"inter-latin", "noto-sans-arabic-arabic"');
    expect((await pictureFonts("初次咨询：演示")).family.split(", ").length).toBeLessThanOrEqual(7);
  });
});

describe("the lines of a text", () => {
  const atMost = (count: number) => (line: string) => line.length <= count;

  it.each([
    ["Intro call with Ana", 10, ["Intro call", "with Ana"]],
    ["Wait, what?", 5, ["Wait,", "what?"]],
    ["Donaudampfschiff ahoi", 8, ["Donaudam", "pfschiff", "ahoi"]],
    ["はじめての相談", 5, ["はじめての", "相談"]],
    ["", 5, []],
  ])("%s in %i letters", (text, count, lines) => {
    expect(linesOf(text, atMost(count))).toEqual(lines);
  });
});
