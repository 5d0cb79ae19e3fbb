import type { ComboboxOption } from "./combobox";
import { fitOf, foldText, wordsOf } from "./match-words";

/** Every word typed must occur in the label, value, hint or keywords; whole words come first, then starts of words. */
export function matchOptions(options: readonly ComboboxOption[], query: string, limit: number): ComboboxOption[] {
  const words = wordsOf(query);
  if (words.length === 0) return options.slice(0, limit);
  const scored = options.flatMap((option) => {
    const others = [option.value, option.hint ?? "", ...(option.keywords ?? [])].join(" ");
    const fit = fitOf(foldText(option.label), foldText(others), words);
    return fit ? [{ option, fit }] : [];
  });
  return scored
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map(({ option }) => option);
}
