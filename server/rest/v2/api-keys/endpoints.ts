import { z } from "zod";
import { refreshApiKey } from "@/server/api-keys/refresh";
import { RefreshApiKeyInput } from "@/server/api-keys/schemas";
import { endpoint } from "../../endpoint";

export const apiKeyEndpoints = [
  endpoint({
    method: "post",
    path: "/api-keys/refresh",
    operationId: "refreshApiKey",
    summary: "Refresh API key",
    description:
      "Generates a new API key and deletes the one that was sent. A key that expires is replaced by one that lasts as " +
      "long at most: asking for more is refused with a 400.",
    tag: "API keys",
    access: "closed",
    body: RefreshApiKeyInput,
    response: z.object({ apiKey: z.string() }),
    run: async ({ ctx, body }) => ({ apiKey: (await refreshApiKey(ctx, body)).key }),
  }),
];
