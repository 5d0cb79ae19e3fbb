// Checks the rules of the house that a reader would otherwise have to remember; `npm run check` runs it.
//   node scripts/check-structure.mjs [--root DIR] [path …]     with paths, only findings under them are shown
import path from "node:path";
import { parseArgs } from "node:util";
import { domainGlobals } from "./structure/domain-globals.mjs";
import { effects } from "./structure/effects.mjs";
import { importCycles } from "./structure/import-cycles.mjs";
import { importDirections } from "./structure/import-directions.mjs";
import { databaseClient, transportPackages } from "./structure/packages.mjs";
import { loadProject } from "./structure/project.mjs";
import { columns, sizeSummary, sizes } from "./structure/sizes.mjs";
import { unusedExports } from "./structure/unused-exports.mjs";
import { bannedNames, vocabulary } from "./structure/vocabulary.mjs";
import { apiVersion, forbiddenWords } from "./structure/words.mjs";
import { zoneArithmetic } from "./structure/zone-arithmetic.mjs";

const RULES = [
  syntax,
  importDirections,
  importCycles,
  databaseClient,
  transportPackages,
  domainGlobals,
  vocabulary,
  bannedNames,
  apiVersion,
  sizes,
  columns,
  forbiddenWords,
  zoneArithmetic,
  effects,
  unusedExports,
];

function syntax(project) {
  return project.modules
    .filter((module) => module.syntaxError)
    .map((module) => ({ file: module.path, line: 1, rule: "syntax", advice: module.syntaxError }));
}

const byPlace = (a, b) => a.file.localeCompare(b.file) || a.line - b.line;

function isUnder(file, prefixes) {
  return prefixes.length === 0 || prefixes.some((prefix) => file === prefix || file.startsWith(`${prefix}/`));
}

function main() {
  const { values, positionals } = parseArgs({ options: { root: { type: "string" } }, allowPositionals: true });
  const project = loadProject(path.resolve(values.root ?? path.join(import.meta.dirname, "..")));
  const prefixes = positionals.map((prefix) => prefix.replace(/\/$/, ""));
  const findings = RULES.flatMap((rule) => rule(project)).filter((finding) => isUnder(finding.file, prefixes));

  for (const { file, line, rule, advice } of findings.sort(byPlace)) console.log(`${file}:${line}: ${rule} — ${advice}`);
  const { count, median, p90, max } = sizeSummary(project);
  console.log(`${count} code files; lines: median ${median}, 90th percentile ${p90}, largest ${max}; ${findings.length} findings.`);
  return findings.length === 0 ? 0 : 1;
}

process.exitCode = main();
