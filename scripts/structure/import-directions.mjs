import { isDto, isQueries, isSchemas, isTest, layerOf } from "./layers.mjs";

/** Layers a layer may import as a whole. Narrower permissions are in `allowedByDetail`. */
const MAY_IMPORT = {
  app: ["app", "components", "boot", "trpc", "rest", "forms", "auth", "i18n"],
  components: ["components"],
  trpc: ["trpc", "boot", "auth", "jobs", "i18n", "domain", "core"],
  rest: ["rest", "boot", "auth", "jobs", "i18n", "domain", "core"],
  forms: ["forms", "domain", "core"],
  boot: ["jobs", "emails", "i18n", "domain", "core"],
  jobs: ["jobs", "booking-mails", "emails", "i18n", "domain", "core"],
  "booking-mails": ["booking-mails", "emails", "i18n", "domain", "core"],
  emails: ["emails", "i18n", "domain", "core"],
  auth: ["auth", "boot", "i18n", "domain", "core"],
  i18n: ["i18n", "core"],
  domain: ["domain", "i18n", "core"],
  core: ["core"],
  // the entry seeds the demonstration; configurations share ports with e2e
  root: ["root", "tooling", "app", "components", "boot", "trpc", "rest", "forms", "auth", "jobs", "emails", "i18n", "domain", "core"],
};

const ADVICE = {
  app: "pages import components, server/{trpc,rest,forms,auth,i18n}, server/*/queries, server/*/schemas and server/core (not its database)",
  components:
    "components import components, server/*/schemas, types of server/*/dto and server/trpc, and files that start with `// isomorphic`",
  domain: "domain folders import domain folders, core, i18n, and emails/send with emails/templates",
  core: "core imports nothing but core",
};

const MAY_HOLD_BROWSER_CODE = new Set(["core", "i18n", "trpc"]);
/** A verb sends mail by enqueueing it in its transaction; the words of a mail are pure text. */
const MAIL = /^server\/emails\/(send|templates\/[^/]+)\.ts$/;
const BROWSER_SAFE_GENERATED = /^prisma\/generated\/(enums|browser)(\.ts)?$/;
const SERVER_PACKAGE = /^(node:|server-only$|pg$|pg-boss$|pino$|nodemailer$|@prisma\/|@electric-sql\/)/;

const isCode = (path) => !/\.(json|css)$/.test(path);

/** Safe in a browser: schemas, the error codes, and files that say so in their first line. */
function isIsomorphic(path, project) {
  if (isSchemas(path) || path === "server/core/errors.ts") return true;
  return project.byPath.get(path)?.text.startsWith("// isomorphic") ?? false;
}

function componentMayImport(entry, project) {
  const layer = layerOf(entry.target);
  if (entry.typeOnly && (isDto(entry.target) || layer === "trpc")) return true;
  return isSchemas(entry.target) || (MAY_HOLD_BROWSER_CODE.has(layer) && isIsomorphic(entry.target, project));
}

function appMayImport(entry) {
  const { target } = entry;
  if (layerOf(target) === "core") return target !== "server/core/database.ts";
  return isQueries(target) || isSchemas(target) || (isDto(target) && entry.typeOnly);
}

function allowedByDetail(layer, entry, project) {
  if (layer === "components") return componentMayImport(entry, project);
  if (layer === "app") return appMayImport(entry);
  return layer === "domain" && MAIL.test(entry.target);
}

function directionFinding(module, entry, project) {
  const from = layerOf(module.path);
  const to = layerOf(entry.target);
  const allowed = MAY_IMPORT[from];
  if (!allowed || to === "generated" || allowed.includes(to) || allowedByDetail(from, entry, project)) return [];
  const advice = ADVICE[from] ?? `server/${from} imports ${allowed.join(", ")}`;
  return [{ file: module.path, line: entry.line, rule: "import direction", advice: `${from} may not import ${entry.target}: ${advice}.` }];
}

/** A file that a browser loads may load only such files. Types vanish, so they may come from anywhere the direction allows. */
function isomorphicFinding(module, entry, project) {
  if (entry.typeOnly || !module.path.startsWith("server/") || !isIsomorphic(module.path, project)) return [];
  const isSafe = entry.target
    ? !isCode(entry.target) || BROWSER_SAFE_GENERATED.test(entry.target) || isIsomorphic(entry.target, project)
    : !SERVER_PACKAGE.test(entry.specifier);
  if (isSafe) return [];
  const target = entry.target ?? entry.specifier;
  const advice = `browsers load this file, so it may not load ${target}: import a type, or a file that starts with \`// isomorphic\`.`;
  return [{ file: module.path, line: entry.line, rule: "isomorphic file", advice }];
}

/** What a verb is made of is its folder's own business. */
function stepsFinding(module, entry) {
  const owner = /^server\/([^/]+)\/steps\//.exec(entry.target)?.[1];
  if (!owner || module.path.startsWith(`server/${owner}/`)) return [];
  const advice = `${entry.target} is a private step of server/${owner}: call one of its verbs, or move what both need out of steps/.`;
  return [{ file: module.path, line: entry.line, rule: "import direction", advice }];
}

function testingFinding(module, entry) {
  const layer = layerOf(module.path);
  if (layerOf(entry.target) !== "testing" || layer === "testing" || layer === "tooling" || /^vitest\.config/.test(module.path)) return [];
  return [
    {
      file: module.path,
      line: entry.line,
      rule: "import direction",
      advice: `only tests, e2e, bench, scripts and the seed import ${entry.target}.`,
    },
  ];
}

/** Imports go app -> components -> schemas; app -> trpc, rest, forms, queries; trpc, rest, forms, jobs, emails -> domain -> core. */
export function importDirections(project) {
  const modules = project.modules.filter((module) => !isTest(module.path));
  return modules.flatMap((module) =>
    module.imports.flatMap((entry) => {
      const isomorphic = isomorphicFinding(module, entry, project);
      if (!entry.target || !isCode(entry.target)) return isomorphic;
      if (layerOf(entry.target) === "testing") return testingFinding(module, entry);
      return [...directionFinding(module, entry, project), ...stepsFinding(module, entry), ...isomorphic];
    }),
  );
}
