import { readFile } from "node:fs/promises";
import path from "node:path";
import { lettersOf } from "./letters";
import { toTrueType } from "./woff2";

/** Of the product's font, in the order in which a letter is looked for. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;

const folder = path.join(/*turbopackIgnore: true*/ process.cwd(), "node_modules/@fontsource-variable/inter/files");

interface PictureFonts {
  fonts: { name: string; data: ArrayBuffer; weight: 400; style: "normal" }[];
  /** For `fontFamily`: each subset is a font of its own, tried in turn. */
  family: string;
  /** Code points that one of them can draw. */
  letters: ReadonlySet<number>;
}

async function load(): Promise<PictureFonts> {
  const files = await Promise.all(SUBSETS.map((subset) => readFile(path.join(folder, `inter-${subset}-wght-normal.woff2`))));
  const outlines = files.map(toTrueType);
  const names = SUBSETS.map((subset) => `Inter ${subset}`);
  return {
    fonts: outlines.map((font, index) => ({
      name: names[index]!,
      data: new Uint8Array(font).buffer,
      weight: 400 as const,
      style: "normal" as const,
    })),
    family: names.join(", "),
    letters: new Set(outlines.flatMap((font) => [...lettersOf(font)])),
  };
}

let loaded: Promise<PictureFonts> | undefined;

/** Inter for the preview pictures, read once: the file that pages are served, as the plain outlines that the drawing library reads. */
export function pictureFonts(): Promise<PictureFonts> {
  loaded ??= load();
  return loaded;
}

/** A text without the letters that no font here has: they would be fetched from a font service on the internet. */
export const drawableText = (text: string, letters: ReadonlySet<number>): string =>
  [...text.normalize("NFC")]
    .filter((letter) => letters.has(letter.codePointAt(0)!))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
