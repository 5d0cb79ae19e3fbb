// isomorphic

/** The variant of a language that a reader wants, such as en-GB: it decides the order of dates. `tags` are BCP 47, best first. */
export function variantOf(language: string, tags: readonly string[]): string {
  const [base] = language.split("-");
  const found = tags.find((tag) => /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})+$/.test(tag) && tag.split("-")[0]?.toLowerCase() === base);
  return found && Intl.NumberFormat.supportedLocalesOf(found).length ? found : language;
}
