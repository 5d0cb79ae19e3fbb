import type { PGlite } from "@electric-sql/pglite";
import type { Migration } from "./folder";
import { handWrittenNames, keepHandWritten } from "./hand-written";
import { openMemoryDatabase, openSchemaEngine, type SchemaFile } from "./schema-engine";

/** Replays the migrations and returns the SQL that takes their result to `schema`, or null when there is no difference. */
export async function migrationScript(migrations: Migration[], schema: SchemaFile[]): Promise<string | null> {
  const database = await openMemoryDatabase();
  try {
    await replay(database, migrations);
    const engine = await openSchemaEngine(database, schema);
    const result = await engine.diff({
      from: { tag: "schemaDatasource", files: schema, configDir: "." },
      to: { tag: "schemaDatamodel", files: schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    if (result.exitCode !== 2 || result.stdout === null) return null;
    return keepHandWritten(result.stdout, handWrittenNames(migrations));
  } finally {
    await database.close();
  }
}

async function replay(database: PGlite, migrations: Migration[]): Promise<void> {
  for (const migration of migrations) {
    try {
      await database.exec(migration.sql);
    } catch (error) {
      throw new Error(`Migration ${migration.name} does not apply: correct its SQL.`, { cause: error });
    }
  }
}
