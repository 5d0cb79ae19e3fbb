// isomorphic
import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { readAnswer, writeAnswer } from "./transformer";

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // without a network they fail at once and say so, and what is shown is asked for again when it is back
      queries: { staleTime: 30_000, retry: 1, networkMode: "always", refetchOnReconnect: true },
      mutations: { networkMode: "always" },
      dehydrate: {
        serializeData: writeAnswer,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: readAnswer },
    },
  });
