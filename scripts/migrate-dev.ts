// Authors a migration without a database server: replays prisma/migrations into an in-memory PostgreSQL and writes the
// difference to prisma/schema as the next migration.
//   npx tsx scripts/migrate-dev.ts <name>     write the migration (snake_case name), or say that there is nothing to do
//   npx tsx scripts/migrate-dev.ts --check    exit 1 when the schema has changes that no migration makes
import path from "node:path";
import { migrationScript } from "./migrations/diff";
import { readMigrations, readSchema, writeMigration } from "./migrations/folder";

const prismaDir = path.resolve(process.env.PRISMA_DIR ?? path.join(import.meta.dirname, "../prisma"));

function check(script: string | null): number {
  if (!script) {
    console.log("prisma/migrations makes exactly prisma/schema.");
    return 0;
  }
  console.error(`prisma/schema has changes that no migration makes. Run: npx tsx scripts/migrate-dev.ts <name>\n\n${script}`);
  return 1;
}

async function author(name: string, script: string | null): Promise<number> {
  if (!script) {
    console.log("prisma/migrations already makes prisma/schema: nothing to write.");
    return 0;
  }
  const file = await writeMigration(prismaDir, name, script);
  console.log(`Wrote ${path.relative(process.cwd(), file)} (${script.split("\n").length} lines). Read it before you commit it.`);
  return 0;
}

async function main(argument: string | undefined): Promise<number> {
  const isCheck = argument === "--check";
  if (!isCheck && !/^[a-z][a-z0-9_]*$/.test(argument ?? "")) {
    console.error("Give the migration a snake_case name, such as add_booking_seats, or pass --check.");
    return 2;
  }
  const script = await migrationScript(await readMigrations(prismaDir), await readSchema(prismaDir));
  return isCheck ? check(script) : author(argument as string, script);
}

try {
  process.exit(await main(process.argv[2]));
} catch (error) {
  const { message, cause } = error as Error;
  console.error(cause instanceof Error ? `${message}\n${cause.message}` : message);
  process.exit(1);
}
