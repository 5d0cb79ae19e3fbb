import common from "./common-passwords.json" with { type: "json" };

/** Built on first use: few processes ever choose a password, and none needs it for its first page. */
let words: Set<string> | undefined;

function isCommon(text: string): boolean {
  words ??= new Set(common.words.flatMap((line) => line.split(" ")));
  return words.has(text);
}

/** What else of the account a password could be made of. */
export interface PasswordOwner {
  email?: string | undefined;
  username?: string | null | undefined;
  name?: string | null | undefined;
}

/**
 * Why a password of allowed length is easy to guess, as a sentence for its field, or null. Refused are the common ones, also with digits
 * and signs before or behind ("Password2027!"), one word or sign over and over, rows of the keyboard and the alphabet, and what the account
 * says of itself. No rule asks for kinds of characters. (NIST SP 800-63B, 3.1.1.2; OWASP Authentication Cheat Sheet.)
 */
export function weaknessOf(password: string, owner: PasswordOwner = {}): string | null {
  const text = password.normalize("NFKC").toLowerCase();
  const bare = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const unit = repeatedUnit(text) ?? repeatedUnit(bare);
  if (isCommon(text) || isCommon(bare)) return "This is one of the first passwords that anybody would try. Choose another one";
  if (unit !== null && (unit.length < 4 || isCommon(unit) || /^[^\p{L}]+$/u.test(unit))) return "This repeats itself. Choose another one";
  if (isRow(text)) return "This is a row of keys or letters. Choose another one";
  if (ownWords(owner).some((word) => word === text || word === bare)) return "This is your own name or address. Choose another one";
  return null;
}

/** The shortest text that makes this one when repeated; null when there is none. */
function repeatedUnit(text: string): string | null {
  return /^(.+?)\1+$/su.exec(text)?.[1] ?? null;
}

const ROWS = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "zxcvbnm", "yxcvbnm"];
/** Each forwards and backwards, twice over, so that one may begin anywhere. */
const RUNS = ROWS.flatMap((row) => [row + row, [...row].reverse().join("").repeat(2)]);

/** Made of pieces of such rows, each of four signs or more: "1234567890", "abcdefgh1234", "qwertyuiop". */
function isRow(text: string): boolean {
  let rest = text;
  while (rest) {
    const length = longestRun(rest);
    if (length < Math.min(4, rest.length)) return false;
    rest = rest.slice(length);
  }
  return true;
}

function longestRun(text: string): number {
  for (let length = text.length; length > 0; length--) {
    if (RUNS.some((run) => run.includes(text.slice(0, length)))) return length;
  }
  return 0;
}

function ownWords({ email, username, name }: PasswordOwner): string[] {
  const spoken = name?.normalize("NFKC") ?? "";
  const words = [email, email?.split("@")[0], email?.split("@")[1], username, spoken, spoken.replace(/\s+/g, ""), "kairos"];
  return words.flatMap((word) => (word ? [word.toLowerCase()] : []));
}
