import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import type * as SchemaEngineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

export type SchemaEngine = SchemaEngineModule.SchemaEngine;
export type SchemaFile = { path: string; content: string };

type PanicRegistry = { message: string; set_message(message: string): void };
type EngineModule = typeof SchemaEngineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void };

let engineModule: Promise<EngineModule> | undefined;

/** Compiles the WebAssembly schema engine. It keeps global state, so it is loaded once per process. */
function loadEngineModule(): Promise<EngineModule> {
  engineModule ??= instantiate();
  return engineModule;
}

async function instantiate(): Promise<EngineModule> {
  const registry: PanicRegistry = {
    message: "",
    set_message(message) {
      this.message = message;
      console.error(`The schema engine stopped: ${message}`);
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const script = import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const engine = (await import(script)) as EngineModule;
  const bytes = await readFile(fileURLToPath(script).replace(/\.js$/, ".wasm"));
  const imports = { "./schema_engine_bg.js": engine as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  engine.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return engine;
}

let empty: Promise<Blob> | undefined;

/** An empty database as PGlite makes it, which takes seconds: made once per process, and copied. */
async function makeEmpty(): Promise<Blob> {
  const database = await PGlite.create({ initDbStartParams: ["--wal-segsize=1"] });
  const dump = await database.dumpDataDir("none");
  await database.close();
  return dump;
}

/** An empty in-memory PostgreSQL with the extensions the migrations create. */
export async function openMemoryDatabase(): Promise<PGlite> {
  empty ??= makeEmpty();
  return PGlite.create({ loadDataDir: await empty, extensions: { btree_gist } });
}

// A plain object, because the binding below copies own properties only and the adapter's factory is a class instance.
function adapterFactory(database: PGlite): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: "postgres",
    adapterName: "pglite",
    connect: () => new PrismaPGlite(database).connect(),
    connectToShadowDb: async () => new PrismaPGlite(await openMemoryDatabase()).connect(),
  };
}

/** A schema engine connected to `database`, which knows the given schema files. */
export async function openSchemaEngine(database: PGlite, schema: SchemaFile[]): Promise<SchemaEngine> {
  const engine = await loadEngineModule();
  const datamodels = schema.map((file): [string, string] => [file.path, file.content]);
  return engine.SchemaEngine.new({ datamodels }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapterFactory(database)));
}
