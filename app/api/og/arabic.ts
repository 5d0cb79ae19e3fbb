// The drawing library sets every text from left to right and measures letters one by one. Arabic is given to it as it is to be seen:
// each letter in the form that its neighbours ask for (Unicode's presentation forms), in the order of the eye.

const ARABIC = /\p{Script=Arabic}/u;
/** Marks above and below letters: without the font's own rules they would stand beside them. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;
const TATWEEL = "\u0640";

type Form = "alone" | "end" | "start" | "middle";
const FORMS: Form[] = ["alone", "end", "start", "middle"];

/** The forms of letters and of lam with alef. Those of one letter follow each other in Unicode: alone, end, and for most start and middle. */
const formsOf = readForms();

function readForms(): Map<string, Partial<Record<Form, string>>> {
  const forms = new Map<string, Partial<Record<Form, string>>>();
  for (let code = 0xfb50; code <= 0xfefc; code++) {
    const form = String.fromCodePoint(code);
    const letters = form.normalize("NFKC");
    // forms of alef maksura that only Uighur has
    if (code === 0xfbe8 || code === 0xfbe9) continue;
    // of the many ligatures only this one is a must
    if (letters === form || (letters.length > 1 && !/^\u0644[\u0622\u0623\u0625\u0627]$/.test(letters))) continue;
    const known = forms.get(letters) ?? {};
    const next = FORMS[Object.keys(known).length];
    if (next) forms.set(letters, { ...known, [next]: form });
  }
  return forms.set(TATWEEL, { alone: TATWEEL, end: TATWEEL, start: TATWEEL, middle: TATWEEL });
}

export const hasArabic = (text: string): boolean => ARABIC.test(text);

/** Whether a text is read from right to left: its first letter says so. */
export const isRightToLeft = (text: string): boolean => ARABIC.test(/\p{L}/u.exec(text)?.[0] ?? "");

/** A word as it is to be seen from left to right, in forms that the font has; words without Arabic letters as they are. */
export function seenWord(word: string, letters: ReadonlySet<number>): string {
  if (!hasArabic(word)) return word;
  const stretches = word.replace(MARKS, "").match(/\p{Script=Arabic}+|\P{Script=Arabic}+/gu) ?? [];
  return stretches
    .reverse()
    .map((stretch) => (hasArabic(stretch) ? joined(stretch, letters) : mirrored(stretch)))
    .join("");
}

/** Letters in the forms that connect them, last one first. Digits of the script keep their order. */
function joined(stretch: string, letters: ReadonlySet<number>): string {
  const units = stretch.match(/\u0644[\u0622\u0623\u0625\u0627]|\p{N}+|./gu) ?? [];
  const reaches = (unit: string | undefined, form: Form) => unit !== undefined && formsOf.get(unit)?.[form] !== undefined;
  const drawn = units.map((unit, index) => {
    const before = reaches(units[index - 1], "start") && reaches(unit, "end");
    const after = reaches(unit, "start") && reaches(units[index + 1], "end");
    const form = formsOf.get(unit)?.[before ? (after ? "middle" : "end") : after ? "start" : "alone"];
    return form && letters.has(form.codePointAt(0)!) ? form : unit;
  });
  return drawn.reverse().join("");
}

const PAIRS = "()[]{}<>«»‹›";

/** Brackets open towards what they hold, whichever way it is read. */
const mirrored = (text: string): string => text.replace(/[()[\]{}<>«»‹›]/g, (bracket) => PAIRS[PAIRS.indexOf(bracket) ^ 1] ?? bracket);

/**
 * A text in pieces that are set one after another in its direction and may be wrapped between: single words, and as one piece the words that
 * are read the other way.
 */
export function piecesOf(text: string, letters: ReadonlySet<number>): string[] {
  const isBackward = isRightToLeft(text);
  const pieces: { words: string[]; isOther: boolean }[] = [];
  const all = text.split(" ");
  // a dot or a dash between words goes with them where both are read the other way, else with the text
  const isMark = (word: string | undefined) => word !== undefined && !/[\p{L}\p{N}]/u.test(word);
  for (const [index, word] of all.entries()) {
    const decides = isMark(word) ? all.slice(index).find((later) => !isMark(later)) : word;
    const last = pieces.at(-1);
    const isOther = decides !== undefined && hasArabic(decides) !== isBackward && (!isMark(word) || last?.isOther === true);
    if (isOther && last?.isOther) last.words.push(word);
    else pieces.push({ words: [word], isOther });
  }
  return pieces.map(({ words, isOther }) => {
    const seen = words.map((word) => seenWord(word, letters));
    return (isOther && !isBackward ? seen.reverse() : seen).join(" ");
  });
}
