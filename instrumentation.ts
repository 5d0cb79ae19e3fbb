import type { Instrumentation } from "next";

/** Next tells of what a page, an action or a route threw, before it answers. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { noteFailure } = await import("@/server/core/page-status");
  noteFailure(error);
};
