// npm run gallery: every public page in every state, wide and narrow, light and dark, left-to-right and right-to-left.
// The pictures and an index.html go to e2e/gallery. `npm run gallery -- week` takes the states whose name contains "week".
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";
import config from "../playwright.config";
import { overflow, watch } from "./fixtures/watch";
import { writeContactSheet } from "./pictures/contact-sheet";
import { seed } from "./pictures/seed";
import { startServer } from "./pictures/server";
import { type State, statesOf } from "./pictures/states";

const FOLDER = path.join(import.meta.dirname, "gallery");
const PORT = Number(process.env.GALLERY_PORT ?? 13117);
const wanted = process.argv[2] ?? "";

interface Variant {
  width: 1280 | 390;
  colorScheme: "light" | "dark";
  lang: "en" | "ar";
}
const VARIANTS: Variant[] = ([1280, 390] as const).flatMap((width) =>
  (["light", "dark"] as const).flatMap((colorScheme) => (["en", "ar"] as const).map((lang) => ({ width, colorScheme, lang }))),
);

/** Takes one picture; gives what was wrong with the page. */
async function take(browser: Browser, origin: string, state: State, variant: Variant, file: string): Promise<string[]> {
  const { width, colorScheme, lang } = variant;
  const page = await browser.newPage({
    baseURL: origin,
    viewport: { width, height: 844 },
    colorScheme,
    locale: lang === "ar" ? "ar-EG" : "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  const problems = watch(page);
  try {
    await page.goto(state.path);
    await state.reach(page);
    await page.evaluate(() => document.fonts.ready);
    const root = await page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
    if (root !== (lang === "ar" ? "ar rtl" : "en ltr")) problems.push(`says that it is ${root}`);
    const excess = await overflow(page);
    if (excess) problems.push(`is ${excess} px too wide`);
  } catch (error) {
    problems.push(`was not reached: ${String(error).split("\n")[0]}`);
  }
  await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
  await page.context().close();
  return problems;
}

const server = await startServer(PORT);
const browser = await chromium.launch(config.use?.launchOptions);
let problems = 0;
try {
  const states = statesOf(await seed(browser, server.origin));
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const files: string[] = [];
  for (const [index, state] of states.entries()) {
    if (!state.name.includes(wanted)) continue;
    for (const variant of VARIANTS) {
      const number = String(index + 1).padStart(2, "0");
      const file = `${number}-${state.name}_${variant.width}_${variant.colorScheme}_${variant.lang}.png`;
      files.push(file);
      for (const problem of await take(browser, server.origin, state, variant, file)) {
        problems += 1;
        console.error(`${file} ${problem}`);
      }
    }
  }
  writeContactSheet(FOLDER, files);
  console.log(`${files.length} pictures, ${problems} problems: ${path.join(FOLDER, "index.html")}`);
} finally {
  await browser.close();
  await server.stop();
}
process.exitCode = problems ? 1 : 0;
