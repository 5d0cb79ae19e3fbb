import { readFile } from "node:fs/promises";
import path from "node:path";
import { hasArabic } from "./arabic";
import { lettersOf } from "./letters";
import { toTrueType } from "./woff2";

const packages = path.join(/*turbopackIgnore: true*/ process.cwd(), "node_modules");
const inter = (subset: string) => path.join(packages, `@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`);

/** Of the product's font, in the order in which a letter is looked for. */
const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "greek-ext", "vietnamese"] as const;
const ARABIC = path.join(packages, "@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2");
/** Han, kana and Hangul: each in a hundred files of a hundred letters, and a list of what is where. */
const ASIAN = ["noto-sans-sc", "noto-sans-kr"] as const;
/** Their default is a hairline. */
const REGULAR = 400;

interface PictureFonts {
  fonts: { name: string; data: ArrayBuffer; weight: 400; style: "normal" }[];
  /** For `fontFamily`: each file is a font of its own, tried in turn. */
  family: string;
  /** Code points that one of them can draw. */
  letters: ReadonlySet<number>;
}

const together = (parts: readonly PictureFonts[]): PictureFonts => ({
  fonts: parts.flatMap(({ fonts }) => fonts),
  family: parts.map(({ family }) => family).join(", "),
  letters: new Set(parts.flatMap(({ letters }) => [...letters])),
});

const loaded = new Map<string, Promise<PictureFonts>>();

/** Each is read once: the files that pages are served, as the plain outlines that the drawing library reads. */
function read(name: string, file: string, instance?: Parameters<typeof toTrueType>[1]): Promise<PictureFonts> {
  const known = loaded.get(name);
  if (known) return known;
  const reading = readFile(file).then((woff2): PictureFonts => {
    const font = toTrueType(woff2, instance);
    const entry = { name, data: new Uint8Array(font).buffer, weight: 400, style: "normal" } as const;
    return { fonts: [entry], family: name, letters: lettersOf(font) };
  });
  loaded.set(name, reading);
  return reading;
}

/** The fonts that texts are drawn with: Inter, and of those for other scripts the files that have their letters. */
export async function pictureFonts(...texts: readonly string[]): Promise<PictureFonts> {
  const text = texts.join(" ").normalize("NFC");
  const own = await Promise.all(SUBSETS.map((subset) => read(`Inter ${subset}`, inter(subset))));
  // the drawing library stumbles over this font's rules for joining letters, and needs none (arabic.ts)
  const arabic = hasArabic(text) ? [await read("Noto Sans Arabic", ARABIC, { without: ["GSUB"] })] : [];
  const here = together([...own, ...arabic]);
  const missing = new Set([...text].map((letter) => letter.codePointAt(0)!).filter((code) => code > 0x10ff && !here.letters.has(code)));
  return missing.size ? together([here, ...(await asianFonts(missing))]) : here;
}

/** The files that have letters of these code points; what is in two fonts is drawn with the first. */
async function asianFonts(wanted: Set<number>): Promise<PictureFonts[]> {
  const found: PictureFonts[] = [];
  for (const font of ASIAN) {
    const folder = path.join(packages, "@fontsource-variable", font);
    const ranges: Record<string, string> = JSON.parse(await readFile(path.join(folder, "unicode.json"), "utf8"));
    for (const [subset, range] of Object.entries(ranges)) {
      const codes = [...wanted].filter((code) => isIn(code, range));
      if (!codes.length) continue;
      const name = `${font}-${subset.replace(/[[\]]/g, "")}`;
      const part = await read(name, path.join(folder, "files", `${name}-wght-normal.woff2`), { weight: REGULAR });
      for (const code of codes) if (part.letters.has(code)) wanted.delete(code);
      found.push(part);
    }
  }
  return found;
}

/** Whether a code point is in a list such as `U+3000-303f,U+ff01`. */
const isIn = (code: number, ranges: string): boolean =>
  ranges.split(",").some((range) => {
    const [from, to = from] = range.replace("U+", "").split("-");
    return code >= Number.parseInt(from!, 16) && code <= Number.parseInt(to!, 16);
  });

/** A text without the letters that no font here has: they would be fetched from a font service on the internet. */
export const drawableText = (text: string, letters: ReadonlySet<number>): string =>
  [...text.normalize("NFC")]
    .filter((letter) => letters.has(letter.codePointAt(0)!))
    .join("")
    .replace(/\s+/g, " ")
    .trim();
