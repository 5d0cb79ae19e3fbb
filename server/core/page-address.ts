/** Characters that no page, person or booking is named with; a database refuses the first of them. */
const CONTROL = /\p{Cc}/u;

/**
 * What the address of a page is answered with where no page could read it: 400 where its path does not decode or its query holds U+0000,
 * 404 for control characters in the path.
 */
export function refusedAddress(url: string): 400 | 404 | null {
  const [path = "", ...query] = url.split("?");
  if (query.join("?").includes("%00")) return 400;
  try {
    return CONTROL.test(decodeURIComponent(path)) ? 404 : null;
  } catch {
    return 400;
  }
}
