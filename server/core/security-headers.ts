import { randomBytes } from "node:crypto";
import { challenge } from "./challenge";
import { env, isHttps } from "./env";

/** The first segment of every page that only its own site may frame: the dashboard, signing in, setting up. */
const PRIVATE_SEGMENTS = new Set([
  "",
  "admin",
  "apps",
  "auth",
  "availability",
  "bookings",
  "event-types",
  "getting-started",
  "insights",
  "outbox",
  "routing-forms",
  "settings",
  "signup",
  "teams",
  "workflows",
  "api",
  "v2",
]);

/**
 * Whether a page may stand inside somebody's site: what a booker sees, as far as `FRAME_ANCESTORS` says. Takes the address of a request.
 */
export function isEmbeddable(url: string): boolean {
  const path = pathOf(url);
  const first = path?.replace(/^\/+/, "").split("/", 1)[0] ?? "";
  return !PRIVATE_SEGMENTS.has(first.toLowerCase());
}

/**
 * The path that the router sees: `/x/../bookings`, `/%62ookings` and `http://host/bookings` are the dashboard. Null for what cannot be
 * decoded, or leads elsewhere once it is.
 */
function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url.startsWith("/") ? `http://host${url}` : url).pathname);
    return /(^|[\\/])\.{1,2}([\\/]|$)/.test(path) ? null : path.replaceAll("\\", "/");
  } catch {
    return null;
  }
}

export const newNonce = (): string => randomBytes(16).toString("base64");

interface PolicyFacts {
  url: string;
  nonce: string;
  /** The development server evaluates code and speaks over a web socket. */
  isDevelopment: boolean;
}

/** The Content-Security-Policy of one page. Next reads the nonce out of it and puts it on its own scripts. */
export function contentSecurityPolicy({ url, nonce, isDevelopment }: PolicyFacts): string {
  const embeddable = isEmbeddable(url);
  const directives: Record<string, string> = {
    "default-src": "'self'",
    "script-src": `'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // positions and brand colours are style attributes, which have no nonce
    "style-src": "'self' 'unsafe-inline'",
    // pictures of hosts lie anywhere
    "img-src": "'self' data: blob: https: http:",
    "font-src": "'self'",
    "connect-src": `'self'${isDevelopment ? " ws: wss:" : ""}${challengeSource()}`,
    "frame-src": `'self'${challengeSource()}`,
    "worker-src": "'self' blob:",
    "object-src": "'none'",
    "base-uri": "'self'",
    // without JavaScript a booking form is redirected to the host's own success address, and browsers hold that against this list
    "form-action": embeddable ? "'self' https: http:" : "'self'",
    "frame-ancestors": embeddable ? frameAncestors() : "'none'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** Where the bot challenge runs in a frame and speaks to its service, with a space before; empty where none is set up. */
function challengeSource(): string {
  const { scriptUrl } = challenge() ?? {};
  return scriptUrl ? ` ${new URL(scriptUrl).origin}` : "";
}

/** An origin or host as CSP writes them: with `*` for its subdomains or port, a scheme before it or not. */
const SOURCE = /^(?:\*|'self'|'none'|https?:|(?:https?:\/\/)?(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::(?:\d+|\*))?)$/i;

/** Who may embed the booking pages. Anything that is not a source is left out, and a list without any allows nobody. */
function frameAncestors(): string {
  const sources = (env().FRAME_ANCESTORS ?? "*").split(/[\s,]+/).filter((source) => SOURCE.test(source));
  const named = sources.filter((source) => source !== "'none'");
  return named.join(" ") || "'none'";
}

/** A year: how long a browser that was here once asks for nothing but https. */
const HSTS_SECONDS = 31_536_000;

/** Headers of every answer, by lower-case name. */
export function commonHeaders(url: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(!isEmbeddable(url) && { "x-frame-options": "DENY" }),
    // by the public address: whoever terminates TLS in front of this server speaks plain http to it. Subdomains are not ours to promise
    // for.
    ...(isHttps() && { "strict-transport-security": `max-age=${HSTS_SECONDS}` }),
  };
}
