import type { z } from "zod";
import { type Admission, admit } from "@/server/core/admit";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { requireReadable } from "@/server/core/invalid-input";
import { knownError } from "@/server/core/known-error";

/**
 * A verb as a page's form reaches it, where the browser sends the form by itself: the way of a tRPC procedure without tRPC. What is sent
 * passes the one gate, spends a try and is asked for the challenge before `schema` sees it. The form throws nothing but `AppError`: a
 * mistake of ours is logged and says no more than that it was one.
 */
export function form<Schema extends z.ZodType, Result>(
  admission: Admission,
  schema: Schema,
  run: (ctx: Ctx, input: z.output<Schema>) => Promise<Result>,
): (ctx: Ctx, sent: z.input<Schema>) => Promise<Result> {
  return async (ctx, sent) => {
    try {
      requireReadable(sent);
      await admit(ctx, sent, admission);
      return await run(ctx, await schema.parseAsync(sent));
    } catch (error) {
      throw knownError(error) ?? mistake(ctx, error);
    }
  };
}

function mistake(ctx: Ctx, error: unknown): AppError {
  ctx.log.error({ err: error }, "unexpected error in a form");
  return new AppError("internal", "Something went wrong on our side. Try again.");
}
