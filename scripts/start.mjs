// npm start: builds if needed, then runs the production server. Flags go to the server (--demo seeds a demonstration first).
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const stampFile = path.join(root, ".next", "kairos-stamp");
const SOURCES = [
  "app",
  "components",
  "server",
  "prisma/schema",
  "public",
  "scripts/next-as-modules.cjs",
  "package.json",
  "next.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
];

/** Every source file's path, size and time of change: a pull or an edit makes the next start build again. */
function sourceStamp() {
  const hash = createHash("sha256");
  const visit = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) return void hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\0`);
    for (const name of readdirSync(file).sort()) visit(path.join(file, name));
  };
  for (const source of SOURCES) visit(path.join(root, source));
  return hash.digest("hex");
}

function build() {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Building Kairos (about a minute, once)…");
  const result = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: ["ignore", "pipe", "inherit"], encoding: "utf8" });
  if (result.status !== 0) {
    process.stderr.write(result.stdout ?? "");
    process.exit(result.status ?? 1);
  }
  writeFileSync(stampFile, stamp);
}

build();
// in this very process: between a terminal and a second one, a signal would arrive twice
process.chdir(root);
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import(path.join(root, "dist/main.mjs"));
