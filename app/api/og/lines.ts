const words = new Intl.Segmenter(undefined, { granularity: "word" });
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const textsOf = (segmenter: Intl.Segmenter, text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Breaks a text into lines that fit: between words, and within one only where it is longer than a line. */
export function linesOf(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  const add = (part: string) => {
    // what ends a sentence does not begin a line
    if (line === "" || fits((line + part).trimEnd()) || /^[\p{P}\s]+$/u.test(part)) line += part;
    else {
      lines.push(line.trimEnd());
      line = part.trimStart();
    }
  };
  for (const word of textsOf(words, text)) for (const part of fits(word) ? [word] : textsOf(letters, word)) add(part);
  return [...lines, line.trimEnd()].filter(Boolean);
}
