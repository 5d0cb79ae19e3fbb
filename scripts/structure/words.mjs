import { lineAt } from "./files.mjs";
import { isTest, isTestSupport } from "./layers.mjs";

/** These files have to spell what they forbid. */
const OWN_WORDS = /^scripts\/(structure\/|check-structure\.)/;
const NOT_OURS = /^(package-lock\.json|LICENSE)$/;

const isCodeOrDoc = (file) => !file.path.endsWith(".json");

const FORBIDDEN = [
  {
    rule: "machine path",
    pattern: /(?<![\w.:/-])\/(work|root|home\/\w+|Users\/\w+)\/[\w.]/g,
    advice: "write a path relative to the project.",
    reads: () => true,
  },
  { rule: "unfinished work", pattern: /\b(TODO|FIXME|XXX)\b/g, advice: "do it, or leave it out.", reads: isCodeOrDoc },
  { rule: "silenced compiler", pattern: /@ts-(ignore|nocheck)\b/g, advice: "correct the type.", reads: isCodeOrDoc },
  { rule: "focused test", pattern: /\.only\(/g, advice: "remove .only so that every test runs.", reads: (file) => isTest(file.path) },
];

/** Words that no tracked text may hold. */
export function forbiddenWords(project) {
  const files = project.files.filter((file) => !OWN_WORDS.test(file.path) && !NOT_OURS.test(file.path));
  return files.flatMap((file) =>
    FORBIDDEN.filter(({ reads }) => reads(file)).flatMap(({ rule, pattern, advice }) =>
      [...file.text.matchAll(pattern)].map((match) => ({
        file: file.path,
        line: lineAt(file.text, match.index),
        rule,
        advice: `${advice} (${match[0]})`,
      })),
    ),
  );
}

const API_VERSION = /cal-api-version/gi;

function mayNameApiVersion(path) {
  return path.startsWith("server/rest/") || isTestSupport(path) || /^(docs|scripts)\//.test(path) || path.endsWith(".md");
}

/** Versions of the REST interface are a matter of the REST transport alone. */
export function apiVersion(project) {
  const advice = "only server/rest knows versions: turn the difference into a named verb input.";
  return project.files
    .filter((file) => !mayNameApiVersion(file.path))
    .flatMap((file) =>
      [...file.text.matchAll(API_VERSION)].map((match) => ({
        file: file.path,
        line: lineAt(file.text, match.index),
        rule: "api version",
        advice,
      })),
    );
}
