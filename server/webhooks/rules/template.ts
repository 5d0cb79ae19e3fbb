/** `{{organizer.name}}`, `{{attendees.0.email}}`. */
const VARIABLE = /\{\{\s*([\w?.]+)\s*\}\}/g;
const ONLY_VARIABLE = /^\{\{\s*([\w?.]+)\s*\}\}$/;

/**
 * A webhook's own payload: the template with its variables filled in. Of a template that is JSON the result is JSON whatever a booker
 * has written into a variable; a list or an object that stands alone in a text takes the text's place. A variable that is not there is
 * empty.
 */
export function renderTemplate(template: string, variables: Record<string, unknown>): string {
  const json = parsed(template);
  if (json !== undefined) return JSON.stringify(fill(json, variables));
  // JSON but for variables outside of quotes: what is filled in must not end a text either
  const isAlmostJson = /^\s*(\[|\{(?!\{))/.test(template);
  return template.replace(VARIABLE, (_, path: string) => {
    const value = valueAt(variables, path);
    const text = asText(value);
    return isAlmostJson && typeof value === "string" ? JSON.stringify(text).slice(1, -1) : text;
  });
}

/** Whether a body can be sent as JSON. */
export const isJson = (body: string) => parsed(body) !== undefined;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fill(node: unknown, variables: Record<string, unknown>): unknown {
  if (Array.isArray(node)) return node.map((item) => fill(item, variables));
  if (typeof node === "object" && node !== null) {
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [fillText(key, variables), fill(value, variables)]));
  }
  if (typeof node !== "string") return node;
  const alone = ONLY_VARIABLE.exec(node);
  const value = alone && valueAt(variables, alone[1]!);
  return typeof value === "object" && value !== null ? value : fillText(node, variables);
}

const fillText = (text: string, variables: Record<string, unknown>) =>
  text.replace(VARIABLE, (_, path: string) => asText(valueAt(variables, path)));

function asText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** The documented list writes `language?.locale`: the question mark is allowed. */
function valueAt(variables: Record<string, unknown>, path: string): unknown {
  let value: unknown = variables;
  for (const key of path.replaceAll("?", "").split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}
