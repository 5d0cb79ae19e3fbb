import { createPrivateLink } from "@/server/private-links/create";
import { deletePrivateLink } from "@/server/private-links/delete";
import { listPrivateLinks } from "@/server/private-links/queries";
import { CreatePrivateLinkInput, PrivateLinkId, PrivateLinksRef, UpdatePrivateLinkInput } from "@/server/private-links/schemas";
import { updatePrivateLink } from "@/server/private-links/update";
import { procedure, router } from "../init";

export const privateLinksRouter = router({
  list: procedure.input(PrivateLinksRef).query(({ ctx, input }) => listPrivateLinks(ctx, input)),
  create: procedure.input(CreatePrivateLinkInput).mutation(({ ctx, input }) => createPrivateLink(ctx, input)),
  update: procedure.input(UpdatePrivateLinkInput).mutation(({ ctx, input }) => updatePrivateLink(ctx, input)),
  delete: procedure.input(PrivateLinkId).mutation(({ ctx, input }) => deletePrivateLink(ctx, input)),
});
