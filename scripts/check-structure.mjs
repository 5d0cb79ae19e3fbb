// Checks the rules of the house that a reader would otherwise have to remember; `npm run check` runs it.
//   node scripts/check-structure.mjs [--root DIR] [path …]     with paths, only findings under them are shown
import path from "node:path";
import { parseArgs } from "node:util";
import { loadProject } from "./structure/project.mjs";
import { checkProject } from "./structure/rules.mjs";

const { values, positionals } = parseArgs({ options: { root: { type: "string" } }, allowPositionals: true });
const project = loadProject(path.resolve(values.root ?? path.join(import.meta.dirname, "..")));
const { findings, summary } = checkProject(project, positionals);
for (const { file, line, rule, advice } of findings) console.log(`${file}:${line}: ${rule} — ${advice}`);
console.log(summary);
process.exitCode = findings.length === 0 ? 0 : 1;
