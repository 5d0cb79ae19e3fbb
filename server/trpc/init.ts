import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Ctx } from "@/server/core/context";
import { AppError, errorTable } from "@/server/core/errors";
import { invalidInput, requireReadable } from "@/server/core/invalid-input";
import { transformer } from "./transformer";

const t = initTRPC.context<Ctx>().create({
  transformer,
  errorFormatter({ shape, error }) {
    const known = knownError(error.cause);
    return { ...shape, data: { ...shape.data, stack: undefined, app: known && { code: known.code, details: known.details } } };
  },
});

function knownError(cause: unknown): AppError | null {
  if (AppError.is(cause)) return cause;
  return cause instanceof ZodError ? invalidInput(cause) : null;
}

/** The one place where domain errors become tRPC errors; unknown ones are logged and not echoed. */
const mapErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const known = knownError(result.error.cause);
  if (known) throw new TRPCError({ code: errorTable[known.code].trpc, message: known.message, cause: known });
  if (result.error.code !== "INTERNAL_SERVER_ERROR") return result;
  ctx.log.error({ err: result.error.cause ?? result.error, path }, "unexpected error");
  throw new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Something went wrong on our side. Try again." });
});

// also for calls within the process (forms without JavaScript, pages), which no transformer reads
const checkInput = t.middleware(async ({ getRawInput, next }) => {
  requireReadable(await getRawInput());
  return next();
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const procedure = t.procedure.use(mapErrors).use(checkInput);
