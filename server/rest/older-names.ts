import { z } from "zod";
import { AppError } from "@/server/core/errors";

/**
 * Runs a verb for an older body, and tells its complaints by the names that the older body has: `names` is newer to older, by path
 * ("attendee.timeZone"). A name stands for what is below it too.
 */
export async function inOlderNames<T>(names: Readonly<Record<string, string>> = {}, run: () => Promise<T>): Promise<T> {
  const older = (path: string) => {
    const known = Object.keys(names).find((name) => path === name || path.startsWith(`${name}.`));
    return known === undefined ? path : names[known]! + path.slice(known.length);
  };
  try {
    return await run();
  } catch (error) {
    if (error instanceof z.ZodError)
      throw new z.ZodError(error.issues.map((issue) => ({ ...issue, path: older(issue.path.join(".")).split(".") })));
    if (!AppError.is(error) || !error.details?.fields) throw error;
    const fields = Object.fromEntries(Object.entries(error.details.fields).map(([path, sentence]) => [older(path), sentence]));
    throw new AppError(error.code, error.message, { ...error.details, fields });
  }
}
