import "server-only";
import { notFound } from "next/navigation";
import { AppError } from "@/server/core/errors";

/** What a page is about, or the "not found" page when it does not exist or is not the reader's. Other errors pass. */
export async function orNotFound<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (AppError.is(cause) && cause.code === "not_found") notFound();
    throw error;
  }
}
