import type { z } from "zod";
import { AppError } from "./errors";

/** A zod error as one readable sentence and a sentence per field. */
export function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of flatIssues(error.issues)) fields[issue.path] ??= issue.message;
  const message = Object.entries(fields)
    .map(([field, text]) => (field ? `${field}: ${text}` : text))
    .join("; ");
  return new AppError("invalid_input", message, { fields });
}

/** Of a union that no member fits, the member that came nearest speaks. */
function flatIssues(issues: readonly z.core.$ZodIssue[], prefix: PropertyKey[] = []): { path: string; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...prefix, ...issue.path];
    if (issue.code === "invalid_union" && issue.errors.length) {
      const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
      return flatIssues(nearest, path);
    }
    return [{ path: path.map(String).join("."), message: issue.message }];
  });
}
