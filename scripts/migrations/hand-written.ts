import type { Migration } from "./folder";

const MARK = /^--\s*hand-written:\s*(.+)$/gim;
const QUOTED = /"([^"]+)"/g;

/**
 * Names that a migration marks as its own with a comment line, such as `-- hand-written: "Booking_uid_key"`.
 * The engine already leaves alone what Prisma's language cannot say at all: exclusion and check constraints, partial and
 * expression indexes, triggers, functions. The mark is for indexes it can half see (NULLS NOT DISTINCT, INCLUDE).
 */
export function handWrittenNames(migrations: Migration[]): Set<string> {
  const marks = migrations.flatMap((migration) => [...migration.sql.matchAll(MARK)]);
  return new Set(marks.flatMap((mark) => [...(mark[1] ?? "").matchAll(QUOTED)].map((name) => name[1] ?? "")));
}

/** Removes the steps that drop hand-written objects. Returns null when nothing else is left. */
export function keepHandWritten(script: string, names: Set<string>): string | null {
  const steps = script.split(/^(?=-- [A-Z])/m);
  const kept = steps.filter((step) => !dropsOneOf(step, names)).join("");
  return kept.trim() === "" ? null : kept;
}

function dropsOneOf(step: string, names: Set<string>): boolean {
  const dropped = /^\s*DROP INDEX "([^"]+)";/m.exec(step) ?? /^ALTER TABLE "[^"]+" DROP CONSTRAINT "([^"]+)";/m.exec(step);
  return dropped?.[1] !== undefined && names.has(dropped[1]);
}
