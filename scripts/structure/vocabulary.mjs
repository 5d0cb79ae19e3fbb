import path from "node:path";
import { DOMAIN_FOLDERS, insideDomain, isTest, layerOf, SERVER_FILES, TRANSPORT_FOLDERS } from "./layers.mjs";

const NAMED = new Set(["schemas.ts", "queries.ts", "dto.ts", "access.ts", "events.ts", "jobs.ts", "client.ts"]);
const KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
const SPLIT_OR_PURE = new RegExp(`^(${KEBAB}\\.(queries|schemas)|rules/${KEBAB})\\.ts$`);
const TEST = new RegExp(`^((rules|steps)/)?${KEBAB}(\\.${KEBAB})*\\.test\\.ts$`);
const VERB = new RegExp(`^(steps/)?${KEBAB}\\.ts$`);
const TRANSPORT_FILE = new RegExp(`^(${KEBAB}(\\.${KEBAB})*/)*${KEBAB}(\\.${KEBAB})*$`);

const BANNED_NAMES = new Set(["lib", "utils", "helpers", "common", "services", "features"]);
const BARREL = /^index\.(ts|tsx|mts|mjs|js|jsx)$/;

/** The function that an export statement declares, or undefined. */
function exportedFunctions(statement) {
  if (statement.type !== "ExportNamedDeclaration" || !statement.declaration) return [];
  const { declaration } = statement;
  if (declaration.type === "FunctionDeclaration") return [declaration];
  return declaration.type === "VariableDeclaration" ? declaration.declarations.map((declarator) => declarator.init) : [];
}

function isVerb(fn) {
  return Boolean(fn?.async) && fn.params?.[0]?.type === "Identifier" && ["ctx", "tx"].includes(fn.params[0].name);
}

function hasVerb(module) {
  return Boolean(module?.program?.body.some((statement) => exportedFunctions(statement).some(isVerb)));
}

function domainFinding(file, project) {
  const inside = insideDomain(file.path);
  if (inside.endsWith(".json") || NAMED.has(inside) || SPLIT_OR_PURE.test(inside) || TEST.test(inside)) return undefined;
  if (!VERB.test(inside)) {
    return (
      "a domain folder holds schemas.ts, <noun>.schemas.ts, <verb>.ts, queries.ts, <noun>.queries.ts, rules/*.ts, steps/*.ts, " +
      "dto.ts, access.ts, events.ts, jobs.ts, client.ts and tests beside them, in kebab-case."
    );
  }
  if (hasVerb(project.byPath.get(file.path))) return undefined;
  return (
    "a verb file exports an async function whose first parameter is ctx (tx inside a transaction): move pure " +
    "decisions to rules/, reads to queries.ts, types to dto.ts."
  );
}

function serverFinding(file, project) {
  const [, folder, ...rest] = file.path.split("/");
  if (SERVER_FILES.has(file.path)) return undefined;
  if (rest.length === 0) return "server/ holds folders only: put this file in the folder whose word it is.";
  if (TRANSPORT_FOLDERS.has(folder)) {
    return !file.isCode || TRANSPORT_FILE.test(rest.join("/")) ? undefined : "name files and folders in kebab-case.";
  }
  if (!DOMAIN_FOLDERS.has(folder))
    return `server/${folder} is no known domain: use one of the existing folders, or add it to DOMAIN_FOLDERS in structure/layers.mjs.`;
  return domainFinding(file, project);
}

/** The closed list of folders and file names under server/. */
export function vocabulary(project) {
  return project.files
    .filter((file) => file.path.startsWith("server/") && !(isTest(file.path) && layerOf(file.path) !== "domain"))
    .map((file) => ({ file: file.path, line: 1, rule: "file vocabulary", advice: serverFinding(file, project) }))
    .filter((finding) => finding.advice);
}

function nameAdvice(file) {
  const folders = path.posix.dirname(file.path).split("/");
  const banned = folders.find((folder) => BANNED_NAMES.has(folder));
  if (banned) return `no folder is called ${banned}: name it after what it holds.`;
  const base = path.posix.basename(file.path);
  if (!file.isCode) return undefined;
  if (BARREL.test(base)) return "no barrels: import each file by its own name.";
  return BANNED_NAMES.has(base.replace(/\..*$/, "")) ? "name the file after what it holds." : undefined;
}

/** No drawer folders, no barrels. */
export function bannedNames(project) {
  return project.files
    .map((file) => ({ file: file.path, line: 1, rule: "banned name", advice: nameAdvice(file) }))
    .filter((finding) => finding.advice);
}
