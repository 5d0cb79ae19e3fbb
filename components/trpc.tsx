"use client";

import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { httpBatchLink } from "@trpc/client";
import { createTRPCReact } from "@trpc/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { makeQueryClient } from "@/server/trpc/query-client";
import type { AppRouter } from "@/server/trpc/router";
import { MAX_CALLS, MAX_CLIENT_URL } from "@/server/trpc/sizes";

export const trpc = createTRPCReact<AppRouter>();

/** What the procedures answer, as a type. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;

const LINK = { transformer: superjson, url: "/api/trpc", maxItems: MAX_CALLS, maxURLLength: MAX_CLIENT_URL };

let browserClient: QueryClient | undefined;

function queryClient() {
  if (typeof window === "undefined") return makeQueryClient();
  browserClient ??= makeQueryClient();
  return browserClient;
}

/** Gives client components `trpc.x.useQuery()`. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const [client] = useState(queryClient);
  const [trpcClient] = useState(() => trpc.createClient({ links: [httpBatchLink(LINK)] }));
  return (
    <trpc.Provider client={trpcClient} queryClient={client}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </trpc.Provider>
  );
}
