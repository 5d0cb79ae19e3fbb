// Bundles the custom server into dist/main.mjs. Packages stay outside, but for the zone table, which is JSON.
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
await build({
  entryPoints: [path.join(root, "server/main.ts")],
  outfile: path.join(root, "dist/main.mjs"),
  bundle: true,
  external: Object.keys(dependencies).filter((name) => name !== "moment-timezone"),
  alias: { "@": root },
  platform: "node",
  format: "esm",
  target: "node20",
  sourcemap: true,
  logLevel: "warning",
});
