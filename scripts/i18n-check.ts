import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { LANGUAGES, type Message, type Messages } from "../server/i18n/translate";

/*
 * Says what is wrong with the catalogues: a key that the code uses and English lacks, one that nothing uses, a language with other keys
 * than English, other placeholders, or without a plural form that its language asks for; and words on public pages that no catalogue has.
 */

const ROOT = new URL("..", import.meta.url).pathname;
const READ = ["app", "components/booker", "components/booking-status", "server/emails", "server/booking-mails", "server/i18n"];
/** Where mails are written. */
const MAIL = ["server/emails", "server/booking-mails"];
const PUBLIC = ["app/(booking)", "components/booker", "components/booking-status"];
const CATALOGUES = ["booker", "mail"] as const;

export type Catalogue = Record<string, Messages>;

/** All catalogues of a language by export: `booker`, `bookingPages`, `mail`. */
export async function loadCatalogues(language: string): Promise<Catalogue> {
  const files = await Promise.all(CATALOGUES.map((name) => import(`../server/i18n/messages/${language.toLowerCase()}/${name}.ts`)));
  return Object.assign({}, ...files);
}

const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));

/** These forms may say the number in words. */
const SPELLED_OUT = new Set(["zero", "one", "two"]);

/** What is wrong with one message, measured by the English one. */
export function messageProblems(language: string, english: Message, message: Message): string[] {
  const wanted = placeholders(typeof english === "string" ? english : english.other);
  const forms = typeof message === "string" ? { other: message } : message;
  const problems: string[] = [];
  for (const [form, text] of Object.entries(forms)) {
    const found = placeholders(text);
    const isSpelled = SPELLED_OUT.has(form) && typeof message !== "string";
    for (const name of wanted) if (!found.has(name) && !(name === "count" && isSpelled)) problems.push(`"${form}" lacks {${name}}`);
    for (const name of found) if (!wanted.has(name)) problems.push(`"${form}" has an unknown {${name}}`);
    if (!text.trim()) problems.push(`"${form}" is empty`);
  }
  if (typeof message === "string" && typeof english !== "string") problems.push("has no plural forms");
  if (typeof message !== "string") {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const form of asked) if (!(form in message)) problems.push(`lacks the plural form "${form}"`);
    for (const form of Object.keys(message))
      if (!asked.includes(form as Intl.LDMLPluralRule)) problems.push(`has a needless form "${form}"`);
  }
  return problems;
}

/** What is wrong with a language, measured by English. */
export function catalogueProblems(language: string, english: Catalogue, other: Catalogue): string[] {
  const problems: string[] = [];
  for (const [name, messages] of Object.entries(english)) {
    const theirs = other[name] ?? {};
    for (const [key, message] of Object.entries(messages)) {
      const said = theirs[key];
      if (said === undefined) problems.push(`${language}: ${name} lacks "${key}"`);
      else problems.push(...messageProblems(language, message, said).map((problem) => `${language}: "${key}" ${problem}`));
    }
    for (const key of Object.keys(theirs))
      if (!(key in messages)) problems.push(`${language}: ${name} has "${key}", which English has not`);
  }
  return problems;
}

/** Keys as the code names them: whole, or as a pattern where a part is only known when it runs. */
export function usedKeys(source: string): { exact: string[]; patterns: RegExp[] } {
  const code = source.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "");
  const exact = [...code.matchAll(/"([A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*)"/g)].map(([, key]) => key!);
  const templates = [...code.matchAll(/\bt\(`((?:[\w.]|\$\{[^}`]*\})+)`/g)].map(([, text]) => text!);
  const patterns = templates.map(
    (text) =>
      new RegExp(
        `^${text
          .split(/\$\{[^}]*\}/)
          .map(quoted)
          .join("[\\w]+")}$`,
      ),
  );
  return { exact, patterns };
}

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** Keys that `t` is called with, in a file's text. */
export const calledKeys = (source: string): string[] =>
  [...source.matchAll(/\bt\(\s*"([^"]+)"/g)]
    .map(([, key]) => key!)
    .concat([...source.matchAll(/\bt\([^()"]*\? "([^"]+)" : "([^"]+)"/g)].flatMap(([, yes, no]) => [yes!, no!]));

/** Words between tags, and in attributes that are read out, that do not come from a catalogue. */
export function literalWords(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const attributes = [...code.matchAll(/\b(?:aria-label|title|placeholder|alt|aria-description)="([^"]*[A-Za-z]{2}[^"]*)"/g)];
  const texts = [...code.matchAll(/<[a-zA-Z][^<>]*(?<!=)>\s*([A-Z][A-Za-z’' ,.!?-]{2,})\s*<\//g)];
  return [...attributes, ...texts].map(([, text]) => text!.trim());
}

/** Not words of a language: the label of the trap that only machines fill in. */
const NO_WORDS = new Set(["Website"]);

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && [".ts", ".tsx"].includes(extname(entry.name)) && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length));
}

/** Every problem, as a sentence; none when all is well. */
export async function allProblems(): Promise<string[]> {
  const english = await loadCatalogues("en");
  const problems = catalogueProblems("en", english, english);
  for (const language of LANGUAGES) {
    if (language !== "en") problems.push(...catalogueProblems(language, english, await loadCatalogues(language)));
  }
  const known = new Set(Object.values(english).flatMap((messages) => Object.keys(messages)));
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of new Set(READ.flatMap(filesUnder))) {
    if (file.includes("i18n/messages/")) continue;
    const source = readFileSync(join(ROOT, file), "utf8");
    const used = usedKeys(source);
    for (const key of used.exact) exact.add(key);
    patterns.push(...used.patterns);
    if (!PUBLIC.some((folder) => file.startsWith(folder)) && !MAIL.some((folder) => file.startsWith(folder))) continue;
    for (const key of calledKeys(source)) if (!known.has(key)) problems.push(`${file}: "${key}" is in no catalogue`);
    if (!PUBLIC.some((folder) => file.startsWith(folder))) continue;
    for (const words of literalWords(source)) if (!NO_WORDS.has(words)) problems.push(`${file}: “${words}” does not come from a catalogue`);
  }
  for (const key of known)
    if (!exact.has(key) && !patterns.some((pattern) => pattern.test(key))) problems.push(`en: nothing uses "${key}"`);
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = await allProblems();
  for (const problem of problems) console.error(problem);
  console.log(problems.length ? `${problems.length} problems` : `${LANGUAGES.length} languages, nothing missing`);
  process.exitCode = problems.length ? 1 : 0;
}
