/** Lower case, without diacritics, with `_`, `/` and `-` as spaces, so that "sao paulo" finds America/Sao_Paulo. */
export function foldText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[_/-]/g, " ")
    .toLowerCase();
}

/** The words of a search. */
export const wordsOf = (query: string): string[] => foldText(query).split(/\s+/).filter(Boolean);

const isWhole = (text: string, word: string) => text.includes(` ${word} `);

/**
 * How well folded texts fit the words of a search: 0 when one occurs nowhere, else more for a whole word than for the start of one, for
 * that more than for letters in the middle, and more in the label than in what else finds it, where what stands first weighs most. So
 * "india" finds Kolkata before Indiana, and before Colombo, whose time is that of India.
 */
export function fitOf(label: string, others: string, words: readonly string[]): number {
  const [own, all] = [` ${label} `, ` ${label} ${others} `];
  let fit = 0;
  for (const word of words) {
    if (!all.includes(word)) return 0;
    fit -= all.indexOf(isWhole(all, word) ? ` ${word} ` : word) / 10_000;
    if (isWhole(own, word)) fit += 5;
    else if (isWhole(all, word)) fit += 4;
    else if (own.includes(` ${word}`)) fit += 3;
    else fit += all.includes(` ${word}`) ? 2 : 1;
  }
  return fit;
}
