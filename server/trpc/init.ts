import { initTRPC, TRPCError } from "@trpc/server";
import type { Ctx } from "@/server/core/context";
import { errorTable } from "@/server/core/errors";
import { requireReadable } from "@/server/core/invalid-input";
import { knownError } from "@/server/core/known-error";
import { transformer } from "./transformer";

interface Meta {
  /** The answer is the same for everybody, for this many seconds: browsers and proxies may keep it. */
  cacheSeconds?: number;
}

const t = initTRPC
  .context<Ctx>()
  .meta<Meta>()
  .create({
    transformer,
    errorFormatter({ shape, error }) {
      const known = knownError(error.cause);
      return { ...shape, data: { ...shape.data, stack: undefined, app: known && { code: known.code, details: known.details } } };
    },
  });

/** A known error as tRPC says it; null for a mistake of ours. */
export function toTrpcError(error: unknown): TRPCError | null {
  const known = knownError(error);
  return known && new TRPCError({ code: errorTable[known.code].trpc, message: known.message, cause: known });
}

/** The one place where domain errors become tRPC errors; unknown ones are logged and not echoed. */
const mapErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next();
  if (result.ok) return result;
  const known = toTrpcError(result.error.cause);
  if (known) throw known;
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
