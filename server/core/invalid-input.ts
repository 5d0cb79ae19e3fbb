import type { z } from "zod";
import { AppError } from "./errors";

/** A zod error as one readable sentence and a sentence per field. */
export function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of flatIssues(error.issues)) fields[issue.path] ??= issue.message;
  const message = Object.entries(fields)
    .map(([field, text]) => (field ? `${field}: ${text}` : text))
    .join("; ");
  return new AppError("invalid_input", `${message}.`, { fields });
}

/** Of a union that no member fits, its own sentence speaks, or the member that came nearest. */
function flatIssues(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): { path: string; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length && issue.message === "Invalid input") {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
      return flatIssues(nearest, path);
    }
    return [{ path: path.map(String).join("."), message: readable(issue.message) }];
  });
}

/** zod's own words for what we gave no sentence. */
function readable(message: string): string {
  const [, expected, received] = /^Invalid input: expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (received === "undefined") return "This field is required";
  return expected ? `This must be a value of type ${expected}` : message;
}

/** PostgreSQL's text knows no NUL character. Throws `invalid_input` when any text in `value` has one. */
export function refuseNul(value: unknown): void {
  if (!JSON.stringify(value)?.includes("\\u0000")) return;
  throw new AppError("invalid_input", "Text must not contain the NUL character. Remove it and try again.");
}
