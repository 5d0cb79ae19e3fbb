import { domainGlobals } from "./domain-globals.mjs";
import { effects } from "./effects.mjs";
import { folderCircles, importCycles } from "./import-cycles.mjs";
import { importDirections } from "./import-directions.mjs";
import { databaseClient, transportPackages } from "./packages.mjs";
import { columns, sizeSummary, sizes } from "./sizes.mjs";
import { unusedExports } from "./unused-exports.mjs";
import { bannedNames, vocabulary } from "./vocabulary.mjs";
import { apiVersion, forbiddenWords } from "./words.mjs";
import { zoneArithmetic } from "./zone-arithmetic.mjs";

const RULES = [
  syntax,
  importDirections,
  importCycles,
  folderCircles,
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

/**
 * Holds a project against all rules. With prefixes, only the findings under them are given.
 * Returns { findings: [{ file, line, rule, advice }], summary }, the findings in the order of their places.
 */
export function checkProject(project, prefixes = []) {
  const under = prefixes.map((prefix) => prefix.replace(/\/$/, ""));
  const findings = RULES.flatMap((rule) => rule(project)).filter((finding) => isUnder(finding.file, under));
  const { count, median, p90, max } = sizeSummary(project);
  const summary = `${count} code files; lines: median ${median}, 90th percentile ${p90}, largest ${max}; ${findings.length} findings.`;
  return { findings: findings.sort(byPlace), summary };
}
