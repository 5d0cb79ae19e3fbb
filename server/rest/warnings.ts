import { z } from "zod";

/** Something that the caller should know of an answer that is a success all the same. */
export const WarningWire = z.object({
  /** The field of the body that it is about; absent where it is about none. */
  field: z.string().optional(),
  message: z.string(),
});
export type Warning = z.output<typeof WarningWire>;

export type Warn = (message: string, field?: string) => void;

/** Warns of every setting that a body asks for and that is kept without an effect so far: by field, why. */
export function warnOfIdle(warn: Warn, body: object, idle: Readonly<Record<string, string>>): void {
  for (const [field, why] of Object.entries(idle)) {
    if (asksFor((body as Record<string, unknown>)[field])) warn(`${field} is kept and has no effect yet: ${why}`, field);
  }
}

/** Taking a setting away asks for nothing. */
function asksFor(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return value !== undefined && value !== null && value !== false && value !== "";
  return Object.values(value).some(asksFor);
}
