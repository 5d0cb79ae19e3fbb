/** Statements of one connection that PostgreSQL keeps parsed and planned. What is asked for later stays unnamed. */
const MOST_NAMES = 400;

/**
 * Names for prepared statements: the same SQL text has the same name on every connection. Bounded, because a list of values of
 * another length is another text. Returns a function from a query to its name, or to undefined for a statement that is not kept.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MOST_NAMES) return undefined as unknown as string;
    const name = `kairos_${names.size}`;
    names.set(sql, name);
    return name;
  };
}
