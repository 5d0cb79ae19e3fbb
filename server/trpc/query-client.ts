// isomorphic
import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import { readAnswer, writeAnswer } from "./transformer";

export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: 1 },
      dehydrate: {
        serializeData: writeAnswer,
        shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending",
      },
      hydrate: { deserializeData: readAnswer },
    },
  });
