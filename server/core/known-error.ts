import { ZodError } from "zod";
import { AppError } from "./errors";
import { invalidInput } from "./invalid-input";
import { unavailableBy } from "./outage";

/**
 * What was thrown, as the error that callers are told: on purpose, by an input's schema, or by a database that is away. Null for a mistake
 * of ours.
 */
export function knownError(error: unknown): AppError | null {
  if (AppError.is(error)) return error;
  return error instanceof ZodError ? invalidInput(error) : unavailableBy(error);
}
