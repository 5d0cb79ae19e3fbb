import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/server/core/errors";

/** What a page is about, or the "not found" page when it does not exist or is not the reader's. Other errors pass. */
export async function orNotFound<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    // an id in the address that can be none is nobody's either
    if (AppError.is(cause) && (cause.code === "not_found" || cause.code === "invalid_input")) notFound();
    throw error;
  }
}
