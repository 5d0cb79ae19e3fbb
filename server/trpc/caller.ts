import "server-only";
import { createHydrationHelpers } from "@trpc/react-query/rsc";
import { cache } from "react";
import { requestCtx } from "@/server/auth/session";
import { createCallerFactory } from "./init";
import { makeQueryClient } from "./query-client";
import { type AppRouter, appRouter } from "./router";

const queryClient = cache(makeQueryClient);
const caller = createCallerFactory(appRouter)(requestCtx);

/**
 * For server components: `await trpc.x()` calls a procedure; `trpc.x.prefetch()` inside <HydrateClient> hands the answer to the browser.
 */
export const { trpc, HydrateClient } = createHydrationHelpers<AppRouter>(caller, queryClient);
