import { requestCtx } from "@/server/auth/session";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/router";

const caller = createCallerFactory(appRouter);

/** The procedures, called on the server for the current request. */
export const procedures = async () => caller(await requestCtx());
