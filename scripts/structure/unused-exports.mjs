import path from "node:path";
import { isTest } from "./layers.mjs";

/** Next reads the exports of these by name. */
const NEXT_FILES = `page layout template loading error global-error not-found forbidden unauthorized default route sitemap robots
  manifest icon apple-icon opengraph-image twitter-image`;
const NEXT_FILE = new RegExp(`^(${NEXT_FILES.split(/\s+/).join("|")})\\.(ts|tsx)$`);
const CONFIGURATION = /^([^/]+\.config\.(ts|mjs|js)|package\.json)$/;

/** Own files that a configuration names by path, such as a global test setup. */
function configuredPaths(project) {
  const texts = project.files.filter((file) => CONFIGURATION.test(file.path)).map((file) => file.text);
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/[\w@.-]+(\/[\w@.[\]-]+)+\.\w+/g)].map((match) => path.posix.normalize(match[0]))),
  );
}

/** Files whose exports something other than an import reads. */
function isEntry(file, configured) {
  const isAtRoot = !file.includes("/");
  return isTest(file) || isAtRoot || configured.has(file) || (file.startsWith("app/") && NEXT_FILE.test(path.posix.basename(file)));
}

/** target path -> names imported from it by any file; "*" means all of them. */
function importedNames(project) {
  const used = new Map();
  for (const { target, names } of project.modules.flatMap((module) => module.imports)) {
    if (!project.byPath.has(target)) continue;
    const known = used.get(target) ?? new Set();
    for (const name of names) known.add(name);
    used.set(target, known);
  }
  return used;
}

/** A type may be exported for the sake of an exported function's signature in the same file. */
function isSignatureType(entry, text) {
  return entry.isType && text.match(new RegExp(`\\b${entry.name}\\b`, "g")).length > 1;
}

/** Every export is imported somewhere: what nobody else needs is not exported, and what nobody needs is not there. */
export function unusedExports(project) {
  const used = importedNames(project);
  const configured = configuredPaths(project);
  const isUnused = (module, entry) => !used.get(module.path)?.has(entry.name) && !isSignatureType(entry, module.text);
  return project.modules
    .filter((module) => !isEntry(module.path, configured) && !used.get(module.path)?.has("*"))
    .flatMap((module) => module.exports.filter((entry) => isUnused(module, entry)).map((entry) => ({ module, entry })))
    .map(({ module, entry }) => ({
      file: module.path,
      line: entry.line,
      rule: "unused export",
      advice: `nothing imports ${entry.name}: drop \`export\`, or delete it if this file does not use it either.`,
    }));
}
