/** The errors of a form's list of availability rows as `WeeklyEditor` takes them: { "0.endTime": "…" }. */
export function weeklyErrors(errors: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  collect(errors, [], found);
  return found;
}

function collect(node: unknown, path: string[], found: Record<string, string>): void {
  if (typeof node !== "object" || node === null) return;
  if ("message" in node && typeof node.message === "string") found[path.join(".")] = node.message;
  for (const [key, child] of Object.entries(node)) if (key !== "ref") collect(child, [...path, key], found);
}
