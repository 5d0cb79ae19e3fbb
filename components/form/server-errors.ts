import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { isLost } from "../states/lost";
import { valueAt } from "./form-errors";

/** What the server says when it refuses: a code, a sentence, and the fields it is about. */
export type ServerError = { code: string; message: string; details?: { fields?: Record<string, string> | undefined } | undefined };

const UNKNOWN: ServerError = {
  code: "INTERNAL",
  message: "Something went wrong on our side. Please try again.",
};

const LOST: ServerError = {
  code: "LOST",
  message: "The server could not be reached. Check your connection, then try again.",
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function fieldsOf(details: unknown): Record<string, string> | undefined {
  if (!isRecord(details) || !isRecord(details.fields)) return undefined;
  const fields = Object.entries(details.fields).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/**
 * Finds the server's error in whatever was thrown or returned: the error object itself, a REST body (`{ error }`),
 * or a tRPC client error (code and details under `data.app`, server/trpc/init.ts). No answer at all is said as such; anything else becomes
 * a general message.
 */
export function readServerError(thrown: unknown): ServerError {
  if (!isRecord(thrown)) return UNKNOWN;
  if (isLost(thrown)) return LOST;
  if (isRecord(thrown.error)) return readServerError(thrown.error);
  const data = isRecord(thrown.data) ? thrown.data : {};
  const app = isRecord(data.app) ? data.app : {};
  const code = [app.code, data.code, thrown.code].find((candidate) => typeof candidate === "string");
  if (typeof code !== "string" || typeof thrown.message !== "string" || thrown.message === "") return UNKNOWN;
  const fields = fieldsOf(thrown.details) ?? fieldsOf(app.details);
  return { code, message: thrown.message, ...(fields ? { details: { fields } } : {}) };
}

/**
 * Puts a server error into a form: each named field of the form gets its message and the first one the focus. What names no
 * field of the form is shown as the form's own error (`FormError`). Returns the error as read.
 */
export function mapServerErrors<Input extends FieldValues, Context, Output>(
  thrown: unknown,
  form: Pick<UseFormReturn<Input, Context, Output>, "setError" | "getValues">,
): ServerError {
  const error = readServerError(thrown);
  const values: unknown = form.getValues();
  const entries = Object.entries(error.details?.fields ?? {});
  const known = entries.filter(([name]) => valueAt(values, name) !== undefined || name in Object(values));
  known.forEach(([name, message], index) => {
    form.setError(name as Path<Input>, { type: "server", message }, { shouldFocus: index === 0 });
  });
  const strangers = entries.filter((entry) => !known.includes(entry)).map(([, message]) => message);
  if (known.length === 0 || strangers.length > 0) {
    form.setError("root.server", { type: error.code, message: strangers.length > 0 ? strangers.join(" ") : error.message });
  }
  return error;
}
