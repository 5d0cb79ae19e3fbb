import { isRule, isTest, layerOf } from "./layers.mjs";

const DATABASE_PACKAGE = /^(@prisma\/.*|pg|pglite-prisma-adapter|@electric-sql\/pglite(\/.*)?)$/;
const TRANSPORT_PACKAGE = /^(next|next-auth|hono|@hono|@trpc)(\/.*)?$/;

const isDatabase = (entry) => entry.target?.startsWith("prisma/generated") || DATABASE_PACKAGE.test(entry.specifier);

function mayUseDatabase(path) {
  return ["domain", "core", "testing"].includes(layerOf(path)) || path === "server/jobs/queue.ts" || /^(prisma|scripts|bench)\//.test(path);
}

/** Only domain folders, core, testing, the queue, prisma, scripts and benchmarks import the database client; pure rules do not. */
export function databaseClient(project) {
  return project.modules.flatMap((module) => {
    const isPure = isRule(module.path) && !isTest(module.path);
    if (mayUseDatabase(module.path) && !isPure) return [];
    const advice = (entry) =>
      isPure
        ? `rules are pure: load the rows in a verb or a query and pass them in (${entry.specifier}).`
        : `read through server/*/queries (${entry.specifier}).`;
    return module.imports
      .filter((entry) => isDatabase(entry) && !(isPure && entry.typeOnly))
      .map((entry) => ({ file: module.path, line: entry.line, rule: "database client", advice: advice(entry) }));
  });
}

/** Domain code knows no transport: it is called by all of them. */
export function transportPackages(project) {
  return project.modules
    .filter((module) => layerOf(module.path) === "domain")
    .flatMap((module) => module.imports.filter((entry) => TRANSPORT_PACKAGE.test(entry.specifier)).map((entry) => ({ module, entry })))
    .map(({ module, entry }) => ({
      file: module.path,
      line: entry.line,
      rule: "transport in the domain",
      advice: `domain folders do not import ${entry.specifier}: take plain input and return a DTO.`,
    }));
}
