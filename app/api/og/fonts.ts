import { readFile } from "node:fs/promises";
import path from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

const packages = path.join(/*turbopackIgnore: true*/ process.cwd(), "node_modules");

/** Packages of fonts in the order in which a letter is looked for. Each is in several files, with a list of what is where. */
const SOURCES = [
  { folder: "@fontsource-variable/inter", cut: "wght-normal" },
  { folder: "@fontsource/noto-sans-arabic", cut: "400-normal", only: "arabic" },
  { folder: "@fontsource-variable/noto-sans-sc", cut: "wght-normal" },
  { folder: "@fontsource-variable/noto-sans-kr", cut: "wght-normal" },
];

interface FontFile {
  name: string;
  file: string;
  /** Code points from and to, both included. */
  ranges: (readonly [number, number])[];
}

/** `U+3000-303f,U+ff01` -> pairs of code points. */
const rangesOf = (list: string): FontFile["ranges"] =>
  list.split(",").map((range) => {
    const [from, to = from] = range.replace("U+", "").split("-");
    return [Number.parseInt(from!, 16), Number.parseInt(to!, 16)];
  });

async function listFiles(): Promise<FontFile[]> {
  const lists = SOURCES.map(async ({ folder, cut, only }) => {
    const subsets: Record<string, string> = JSON.parse(await readFile(path.join(packages, folder, "unicode.json"), "utf8"));
    return Object.entries(subsets).flatMap(([subset, ranges]) => {
      const name = `${path.basename(folder)}-${subset.replace(/[[\]]/g, "")}`;
      const file = path.join(packages, folder, "files", `${name}-${cut}.woff2`);
      return only && subset !== only ? [] : [{ name, file, ranges: rangesOf(ranges) }];
    });
  });
  return (await Promise.all(lists)).flat();
}

let listed: Promise<FontFile[]> | undefined;
const registered = new Map<string, Promise<unknown>>();

const register = ({ name, file }: FontFile) => {
  const known = registered.get(name) ?? readFile(file).then((font) => GlobalFonts.register(font, name));
  registered.set(name, known);
  return known;
};

interface PictureFonts {
  /** For the drawing context's `font`: the files that have letters of the texts, each a font of its own. */
  family: string;
  /** A text without the letters that no font here has. */
  drawable(text: string): string;
}

/** The fonts that texts are drawn with, ready to be used. Each file is read once, when a text first needs it. */
export async function pictureFonts(...texts: readonly string[]): Promise<PictureFonts> {
  listed ??= listFiles();
  const files = await listed;
  const fileOf = (letter: string) => {
    const code = letter.codePointAt(0)!;
    return files.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
  };
  const letters = new Map([...new Set(texts.join("").normalize("NFC"))].map((letter) => [letter, fileOf(letter)]));
  const needed = files.filter((file) => [...letters.values()].includes(file));
  await Promise.all(needed.map(register));
  return {
    family: needed.map(({ name }) => `"${name}"`).join(", "),
    drawable: (text) =>
      [...text.normalize("NFC")]
        .filter((letter) => letters.get(letter))
        .join("")
        .replace(/\s+/g, " ")
        .trim(),
  };
}
