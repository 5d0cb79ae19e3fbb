type Select = Record<string, unknown>;

const own = (select: Select) => Object.keys(select).filter((column) => select[column] === true);

/**
 * The columns that a Prisma `select` names, for a raw statement that reads the same: `alias."column"`, …. Those in `enums` are read as
 * text, since a driver does not know their types.
 */
export function columnsOf(select: Select, alias: string, enums: readonly string[] = []): string {
  const cast = (column: string) => (enums.includes(column) ? `${alias}."${column}"::text` : `${alias}."${column}"`);
  return own(select).map(cast).join(", ");
}

/** The same as one JSON object. Instants in it would come back as text: leave them out. `more` is appended: `'key', expression`. */
export function objectOf(select: Select, alias: string, ...more: string[]): string {
  return `json_build_object(${[...own(select).map((column) => `'${column}', ${alias}."${column}"`), ...more].join(", ")})`;
}
