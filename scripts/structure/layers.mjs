// Where a file stands in the house: its layer decides what it may import and which rules read it.

export const DOMAIN_FOLDERS = new Set(
  `api-keys apps audit availability booking-fields booking-limits bookings calendars conferencing credits email-tokens event-types
   holidays idempotency insights instance memberships notifications oauth organizations out-of-office outbox owners payments
   private-links routing-forms schedules sessions slots teams users verified-resources webhooks workflows`.split(/\s+/),
);

export const TRANSPORT_FOLDERS = new Set(["core", "trpc", "rest", "forms", "jobs", "booking-mails", "emails", "i18n", "testing", "auth"]);

const TOOLING = new Set(["scripts", "prisma", "e2e", "bench", "docs", "public"]);

/** Joins the database, the queue and the clock into a running process; what is above the domain starts from it. */
const COMPOSITION_ROOT = "server/boot.ts";

/** The only files that stand in server/ itself: the composition root and the process's entry. */
export const SERVER_FILES = new Set([COMPOSITION_ROOT, "server/main.ts"]);

/**
 * "app", "components", "boot", "domain", "core", "trpc", … , "tooling" (scripts, prisma, e2e, bench) or "root" (configuration, entry
 * points).
 */
export function layerOf(path) {
  const [top, folder, ...rest] = path.split("/");
  if (top === "app" || top === "components") return top;
  if (path.startsWith("prisma/generated/")) return "generated";
  if (TOOLING.has(top)) return "tooling";
  if (path === COMPOSITION_ROOT) return "boot";
  if (top !== "server" || rest.length === 0) return "root";
  return TRANSPORT_FOLDERS.has(folder) ? folder : "domain";
}

export function isTest(path) {
  return /\.(test|spec)\.(ts|tsx|mts)$/.test(path);
}

/** Tests, and what exists only to run them. */
export function isTestSupport(path) {
  return isTest(path) || /^(server\/testing|e2e|bench)\//.test(path);
}

/** The path below the domain folder: "rules/limits.ts" for "server/bookings/rules/limits.ts". */
export function insideDomain(path) {
  return path.split("/").slice(2).join("/");
}

export const isSchemas = (path) => layerOf(path) === "domain" && /^([^/]+\.)?schemas\.ts$/.test(insideDomain(path));
export const isDto = (path) => layerOf(path) === "domain" && insideDomain(path) === "dto.ts";
export const isRule = (path) => layerOf(path) === "domain" && insideDomain(path).startsWith("rules/");
export const isQueries = (path) => layerOf(path) === "domain" && /^(queries\.ts|[^/]+\.queries\.ts)$/.test(insideDomain(path));
