import { createApiKey } from "@/server/api-keys/create";
import { listApiKeys } from "@/server/api-keys/queries";
import { revokeApiKey } from "@/server/api-keys/revoke";
import { CreateApiKeyInput, RevokeApiKeyInput } from "@/server/api-keys/schemas";
import { procedure, router } from "../init";

export const apiKeysRouter = router({
  list: procedure.query(({ ctx }) => listApiKeys(ctx)),
  create: procedure.input(CreateApiKeyInput).mutation(({ ctx, input }) => createApiKey(ctx, input)),
  revoke: procedure.input(RevokeApiKeyInput).mutation(({ ctx, input }) => revokeApiKey(ctx, input)),
});
