import type { ComboboxOption } from "./combobox";

/** Every word typed must occur in the label, value, hint or keywords; starts of words come first. */
export function matchOptions(options: readonly ComboboxOption[], query: string, limit: number): ComboboxOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options.slice(0, limit);
  const scored = options.flatMap((option) => {
    const text = ` ${fold([option.label, option.value, option.hint ?? "", ...(option.keywords ?? [])].join(" "))}`;
    if (!words.every((word) => text.includes(word))) return [];
    return [{ option, score: words.filter((word) => text.includes(` ${word}`)).length }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ option }) => option);
}

/** Lower case, without diacritics, with `_`, `/` and `-` as spaces, so that "sao paulo" finds America/Sao_Paulo. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[_/-]/g, " ")
    .toLowerCase();
}
