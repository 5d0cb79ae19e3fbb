import path from "node:path";
import { parseSync } from "rolldown/utils";
import { lineAt } from "./files.mjs";
import { walk } from "./walk.mjs";

const EXTENSIONS = ["", ".ts", ".tsx", ".mts", ".mjs", ".js", ".jsx", ".json", ".css", "/index.ts", "/index.tsx"];

/** The own file that a specifier names, or undefined for a package. A missing file keeps its name without an extension. */
function resolve(from, specifier, known) {
  const isOwn = specifier.startsWith("@/") || specifier.startsWith(".");
  if (!isOwn) return undefined;
  const target = specifier.startsWith("@/")
    ? path.posix.normalize(specifier.slice(2))
    : path.posix.join(path.posix.dirname(from), specifier);
  const candidates = EXTENSIONS.map((extension) => target + extension);
  return candidates.find((candidate) => known.has(candidate)) ?? target;
}

/** "*" stands for every export: `import * as`, `export *`, `import()`. */
function importedName({ kind, name }) {
  if (kind === "Name") return name;
  return kind === "Default" ? "default" : "*";
}

function staticImport({ start, moduleRequest, entries }) {
  return {
    start,
    specifier: moduleRequest.value,
    names: entries.map((entry) => importedName(entry.importName)),
    valueNames: entries.filter((entry) => !entry.isType).map((entry) => importedName(entry.importName)),
    typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
  };
}

function reExports({ start, entries }) {
  return entries
    .filter((entry) => entry.moduleRequest !== null)
    .map((entry) => {
      const name = importedName(entry.importName);
      const isStar = entry.importName.kind === "AllButDefault" && entry.exportName.kind === "None";
      return {
        start,
        specifier: entry.moduleRequest.value,
        names: [name],
        valueNames: entry.isType ? [] : [name],
        typeOnly: entry.isType,
        isStar,
      };
    });
}

/** `import()` of a literal, in code and in types. */
function inlineImports(program) {
  const found = [];
  walk(program, (node) => {
    const isType = node.type === "TSImportType";
    if (!isType && node.type !== "ImportExpression") return;
    const { value } = node.source;
    if (typeof value === "string")
      found.push({ start: node.start, specifier: value, names: ["*"], valueNames: isType ? [] : ["*"], typeOnly: isType });
  });
  return found;
}

function exportsOf(record, text) {
  return record.staticExports
    .flatMap((statement) => statement.entries)
    .filter((entry) => entry.exportName.kind !== "None")
    .map((entry) => ({
      name: entry.exportName.kind === "Default" ? "default" : entry.exportName.name,
      isType: entry.isType,
      line: lineAt(text, entry.start),
    }));
}

/** Adds `program`, `imports` and `exports` to a code file. */
export function parseModule(file, known) {
  const { program, module: record, errors } = parseSync(file.path, file.text);
  if (errors.length > 0) return { ...file, imports: [], exports: [], syntaxError: errors[0].message };
  const imports = [
    ...record.staticImports.map(staticImport),
    ...record.staticExports.flatMap(reExports),
    ...(/\bimport\s*\(/.test(file.text) ? inlineImports(program) : []),
  ].map((entry) => ({ ...entry, line: lineAt(file.text, entry.start), target: resolve(file.path, entry.specifier, known) }));
  return { ...file, program, imports, exports: exportsOf(record, file.text) };
}
