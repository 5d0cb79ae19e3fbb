// What a build was made of. `node scripts/build-stamp.mjs` marks the build that has just been made; `npm start` compares.
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
  "instrumentation.ts",
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

/** Whether there is a build of the sources as they are. */
export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === sourceStamp();

if (process.argv[1] === import.meta.filename) writeFileSync(stampFile, sourceStamp());
