// Generates the database client into prisma/generated, offline, and only when the schema changed since the last time.
//   node scripts/prisma-generate.mjs [--force]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const schemaDir = path.join(root, "prisma/schema");
const outputDir = path.join(root, "prisma/generated");
const stampFile = path.join(outputDir, ".schema-hash");
const prismaPackage = path.join(root, "node_modules/prisma");

/** Everything the generated client depends on: the schema files and the generator's own version. */
function schemaHash(files) {
  const hash = createHash("sha256").update(readFileSync(path.join(prismaPackage, "package.json"), "utf8"));
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(path.join(schemaDir, file)));
  return hash.digest("hex");
}

function isCurrent(hash) {
  return existsSync(path.join(outputDir, "client.ts")) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === hash;
}

/** `prisma generate` would download a schema engine it does not use; any executable in its place satisfies it. */
function generate() {
  const result = spawnSync(process.execPath, [path.join(prismaPackage, "build/index.js"), "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" },
  });
  if (result.error) throw result.error;
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}\nprisma generate failed: correct prisma/schema and run it again.\n`);
  process.exit(result.status ?? 1);
}

const files = existsSync(schemaDir)
  ? readdirSync(schemaDir)
      .filter((file) => file.endsWith(".prisma"))
      .sort()
  : [];
if (files.length === 0) {
  // A dependency-only install (a Dockerfile layer that copies package.json first) has no schema yet.
  console.log("prisma/schema has no .prisma files: nothing to generate.");
  process.exit(0);
}
const hash = schemaHash(files);
if (process.argv.includes("--force") || !isCurrent(hash)) {
  generate();
  writeFileSync(stampFile, hash);
}
