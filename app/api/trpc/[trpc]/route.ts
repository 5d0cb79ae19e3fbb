import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { requestCtx } from "@/server/auth/session";
import { appRouter } from "@/server/trpc/router";

const handler = (request: Request) =>
  fetchRequestHandler({ endpoint: "/api/trpc", req: request, router: appRouter, createContext: requestCtx });

export { handler as GET, handler as POST };
