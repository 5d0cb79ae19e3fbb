// npm start: builds if needed, then runs the production server. Flags go to the server (--demo seeds a demonstration first).
import { spawnSync } from "node:child_process";
import path from "node:path";
import { isBuilt } from "./build-stamp.mjs";

const root = path.resolve(import.meta.dirname, "..");

function build() {
  console.log("Building Kairos (about a minute, once)…");
  const result = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (result.status === 0) return;
  process.stderr.write(result.stdout ?? "");
  process.exit(result.status ?? 1);
}

if (!isBuilt()) build();
// in this very process: between a terminal and a second one, a signal would arrive twice
process.chdir(root);
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import(path.join(root, "dist/main.mjs"));
