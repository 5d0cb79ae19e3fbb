// isomorphic
import { slugify } from "transliteration";

/** German letters as German writes them without their marks; the library's table takes the marks off. */
const GERMAN: [string, string][] = [
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["Ä", "Ae"],
  ["Ö", "Oe"],
  ["Ü", "Ue"],
  ["ß", "ss"],
  ["ẞ", "SS"],
];

/**
 * A slug made of a title: "Intro call (30 min)" -> "intro-call-30-min", "Größe" -> "groesse", "会议" -> "hui-yi". At most `most` letters;
 * nothing for a text without letters and digits. The table of letters is heavy: browsers load this file when somebody types a title.
 */
export function slugOf(title: string, most = 100): string {
  return slugify(title.normalize("NFC"), { replace: GERMAN, allowedChars: "a-zA-Z0-9" }).slice(0, most).replace(/-$/, "");
}
