import { safeCallbackUrl } from "@/server/auth/callback-url";
import { knownLanguage } from "@/server/i18n/translate";
import { LANGUAGE_COOKIE } from "../../(booking)/language-cookie";

const YEAR_SECONDS = 365 * 86_400;

/** Remembers the language that a visitor has chosen at the foot of a public page, and brings them back to it. */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const back = new URL(safeCallbackUrl(query.get("back") ?? undefined, "/"), "http://here.invalid");
  const language = knownLanguage(query.get("to"));
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (language) {
    // in the address too: it says what the cookie says where cookies are refused
    back.searchParams.set("lang", language);
    headers.set("Set-Cookie", `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`);
  }
  headers.set("Location", `${back.pathname}${back.search}`);
  return new Response(null, { status: 303, headers });
}
