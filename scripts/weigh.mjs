// npm run weigh: the gzipped weight of the scripts that a booking page loads, read from the build. Fails above the limit.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT_KB = 130;
const ENTRIES = "static/chunks/app";
const PAGE = "/(booking)/[user]/[eventType]/page";

const build = path.resolve(import.meta.dirname, "..", ".next");
const manifest = path.join(build, "server/app", `${PAGE}_client-reference-manifest.js`);
if (!existsSync(manifest)) {
  console.error("There is no build to weigh. Run npm run build first.");
  process.exit(1);
}
createRequire(import.meta.url)(manifest);
const { rootMainFiles } = JSON.parse(readFileSync(path.join(build, "build-manifest.json"), "utf8"));
const { clientModules } = globalThis.__RSC_MANIFEST[PAGE];
if (!rootMainFiles?.length || !clientModules) {
  console.error("The build's manifests are not as this script knows them: it has to learn the new form.");
  process.exit(1);
}

/** The files of one script entry of Next: the page's own one, or that of a layout or an error page above it. */
const filesOf = ({ chunks }) => chunks.map((chunk) => decodeURIComponent(String(chunk))).filter((name) => name.endsWith(".js"));
const isAbovePage = (file) => file.startsWith(ENTRIES) && PAGE.startsWith(file.slice(ENTRIES.length, file.lastIndexOf("/") + 1));
const entries = Object.values(clientModules)
  .map(filesOf)
  .filter((names) => names.some(isAbovePage))
  .flat();

// polyfillFiles are left out: browsers with modules do not load them
const files = [...new Set([...rootMainFiles, ...entries])];
const weights = files
  .map((file) => ({
    file,
    bytes: gzipSync(readFileSync(path.join(build, file)), { level: 9 }).length,
    isFrame: rootMainFiles.includes(file),
  }))
  .sort((a, b) => b.bytes - a.bytes);
const kb = (list) => list.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

for (const { file, bytes, isFrame } of weights) {
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${path.basename(file)}${isFrame ? "  (React and Next)" : ""}`);
}
const total = kb(weights);
const frame = kb(weights.filter(({ isFrame }) => isFrame));
console.log(
  `${total.toFixed(1).padStart(7)} kB  gzipped: ${frame.toFixed(1)} of React and Next, ${(total - frame).toFixed(1)} of ours (limit ${LIMIT_KB})`,
);
if (total >= LIMIT_KB) {
  console.error(`The booking page's scripts weigh ${LIMIT_KB} kB or more. Find out what came in, or say why the limit should rise.`);
  process.exit(1);
}
