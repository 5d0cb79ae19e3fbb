// npm run weigh: the gzipped weight of the scripts that a page loads first, read from the build: the booking page, and every page of the
// dashboard. Fails above the limits. What a page loads when something is opened in it does not count.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";

const BOOKING_PAGE = "/(booking)/[user]/[eventType]/page";
const BOOKING_LIMIT_KB = 130;
const DASHBOARD = ["/(dashboard)/", "/(auth)/getting-started/"];
const DASHBOARD_LIMIT_KB = 200;
/**
 * Pages that begin with a form, for which its library comes at once, and what they may weigh until they are under the limit. No list or
 * calendar may join them.
 */
const HEAVIER_KB = {
  "/(dashboard)/availability/[id]/page": 206,
  // with the words of all its switches, which stand in one table
  "/(dashboard)/event-types/[id]/page": 208,
  "/(dashboard)/settings/developer/webhooks/[id]/page": 214,
  "/(dashboard)/settings/developer/webhooks/new/page": 208,
  "/(dashboard)/settings/my-account/general/page": 207,
  "/(dashboard)/settings/security/password/page": 203,
};

const ENTRIES = "static/chunks/app";
const MANIFEST = "page_client-reference-manifest.js";
const build = path.resolve(import.meta.dirname, "..", ".next");
const pages = path.join(build, "server/app");
if (!existsSync(path.join(pages, `${BOOKING_PAGE.slice(0, -4)}${MANIFEST}`))) {
  console.error("There is no build to weigh. Run npm run build first.");
  process.exit(1);
}
const { rootMainFiles } = JSON.parse(readFileSync(path.join(build, "build-manifest.json"), "utf8"));

const weights = new Map();
function kbOf(file) {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(path.join(build, file)), { level: 9 }).length / 1000);
  return weights.get(file);
}

/** The files of one script entry of Next: the page's own one, or that of a layout or an error page above it. */
const filesOf = ({ chunks }) => chunks.map((chunk) => decodeURIComponent(String(chunk))).filter((name) => name.endsWith(".js"));

/** The scripts of a page's first load. polyfillFiles are left out: browsers with modules do not load them. */
function scriptsOf(page) {
  createRequire(import.meta.url)(path.join(pages, `${page.slice(0, -4)}${MANIFEST}`));
  const clientModules = globalThis.__RSC_MANIFEST?.[page]?.clientModules;
  if (!rootMainFiles?.length || !clientModules) {
    console.error("The build's manifests are not as this script knows them: it has to learn the new form.");
    process.exit(1);
  }
  const isAbove = (file) => {
    if (!file.startsWith(ENTRIES)) return false;
    const entry = file.slice(ENTRIES.length);
    const isOtherPage = /^page-[^/]*$/.test(path.basename(entry)) && path.dirname(entry) !== path.dirname(page);
    return !isOtherPage && page.startsWith(entry.slice(0, entry.lastIndexOf("/") + 1));
  };
  const entries = Object.values(clientModules).map(filesOf);
  return [...new Set([...rootMainFiles, ...entries.filter((names) => names.some(isAbove)).flat()])];
}

const sum = (files) => files.reduce((total, file) => total + kbOf(file), 0);
const shown = (kb) => `${kb.toFixed(1).padStart(7)} kB`;

const booking = scriptsOf(BOOKING_PAGE).toSorted((a, b) => kbOf(b) - kbOf(a));
for (const file of booking) {
  console.log(`${shown(kbOf(file))}  ${path.basename(file)}${rootMainFiles.includes(file) ? "  (React and Next)" : ""}`);
}
const frame = sum(booking.filter((file) => rootMainFiles.includes(file)));
const total = sum(booking);
console.log(
  `${shown(total)}  gzipped: ${frame.toFixed(1)} of React and Next, ${(total - frame).toFixed(1)} of ours (limit ${BOOKING_LIMIT_KB})\n`,
);

const dashboard = readdirSync(pages, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith(MANIFEST))
  .map((file) => `/${file.slice(0, -MANIFEST.length)}page`)
  .filter((page) => DASHBOARD.some((start) => page.startsWith(start)))
  .map((page) => ({ page, kb: sum(scriptsOf(page)), limit: HEAVIER_KB[page] ?? DASHBOARD_LIMIT_KB }))
  .toSorted((a, b) => b.kb - a.kb);
for (const { page, kb, limit } of dashboard)
  console.log(`${shown(kb)}  ${page}${limit === DASHBOARD_LIMIT_KB ? "" : `  (limit ${limit})`}`);

const tooHeavy = dashboard.filter(({ kb, limit }) => kb > limit).map(({ page, limit }) => `${page} (${limit} kB)`);
if (total >= BOOKING_LIMIT_KB) tooHeavy.push(`the booking page (${BOOKING_LIMIT_KB} kB)`);
if (tooHeavy.length) {
  console.error(`Above their limits: ${tooHeavy.join(", ")}. Find out what came in, or say why the limit should rise.`);
  process.exit(1);
}
