/** Characters that no page, person or booking is named with; a database refuses the first of them. */
const CONTROL = /\p{Cc}/u;

/** What the address of a page is answered with where no page could read it: 400 where it does not decode, 404 for control characters. */
export function refusedAddress(url: string): 400 | 404 | null {
  try {
    return CONTROL.test(decodeURIComponent(url.split("?", 1)[0] ?? "")) ? 404 : null;
  } catch {
    return 400;
  }
}
