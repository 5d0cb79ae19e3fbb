// isomorphic

const ORIGIN = "http://kairos.invalid";

/**
 * Where to go after signing in: the wish, if it is a path on this site, else `fallback`. Refuses everything that a browser could read as
 * another site: `//host`, `/\host`, schemes, control characters that browsers drop, and the pages of signing in itself.
 */
export function safeCallbackUrl(wish: string | string[] | undefined, fallback = "/event-types"): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, and what is left may be another site
  if (typeof wish !== "string" || !wish.startsWith("/") || /^\/[/\\]|[\u0000-\u001f\\]/.test(wish) || wish.length > 2000) return fallback;
  if (!URL.canParse(wish, ORIGIN)) return fallback;
  const url = new URL(wish, ORIGIN);
  // "/..//host" is harmless as written and becomes "//host" once its dots are resolved, so the resolved path is held to the rule again
  if (url.origin !== ORIGIN || /^\/\/|^\/auth\//.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
