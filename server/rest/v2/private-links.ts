import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import { createPrivateLink } from "@/server/private-links/create";
import { deletePrivateLink } from "@/server/private-links/delete";
import { listPrivateLinks } from "@/server/private-links/queries";
import { PrivateLinkLimits } from "@/server/private-links/schemas";
import { updatePrivateLink } from "@/server/private-links/update";
import { endpoint } from "../endpoint";
import { DeletedPrivateLinkWire, PrivateLinkWire, toPrivateLinkWire } from "./private-links.wire";
import { type EventTypeTarget, type Owner, ofEventType } from "./scopes";

function privateLinksOf(owner: Owner<EventTypeTarget>) {
  const shared = { tag: "Private links" } as const;
  const read = { ...shared, access: owner.readScope };
  const write = { ...shared, access: owner.writeScope };
  const EventTypeParams = z.object(owner.params);
  const LinkParams = z.object({ ...owner.params, linkId: z.string() });
  const path = `${owner.path}/private-links`;
  const linkOf = (ctx: Ctx, { linkId, ...params }: z.output<typeof LinkParams>) => ({ ...owner.target(ctx, params), linkId });

  return [
    endpoint({
      ...read,
      method: "get",
      path,
      operationId: `list${owner.word}PrivateLinks`,
      summary: "Get all private links for an event type",
      params: EventTypeParams,
      response: z.array(PrivateLinkWire),
      run: async ({ ctx, params }) => (await listPrivateLinks(ctx, owner.target(ctx, params))).map(toPrivateLinkWire),
    }),
    endpoint({
      ...write,
      method: "post",
      path,
      operationId: `create${owner.word}PrivateLink`,
      summary: "Create a private link for an event type",
      description: "Ends at expiresAt, after maxUsageCount bookings, or after one booking when neither is sent.",
      params: EventTypeParams,
      body: PrivateLinkLimits,
      response: PrivateLinkWire,
      status: 201,
      run: async ({ ctx, params, body }) => toPrivateLinkWire(await createPrivateLink(ctx, { ...body, ...owner.target(ctx, params) })),
    }),
    endpoint({
      ...write,
      method: "patch",
      path: `${path}/:linkId`,
      operationId: `update${owner.word}PrivateLink`,
      summary: "Update a private link for an event type",
      params: LinkParams,
      body: PrivateLinkLimits,
      response: PrivateLinkWire,
      run: async ({ ctx, params, body }) => toPrivateLinkWire(await updatePrivateLink(ctx, { ...body, ...linkOf(ctx, params) })),
    }),
    endpoint({
      ...write,
      method: "delete",
      path: `${path}/:linkId`,
      operationId: `delete${owner.word}PrivateLink`,
      summary: "Delete a private link for an event type",
      params: LinkParams,
      response: DeletedPrivateLinkWire,
      run: async ({ ctx, params }) => {
        await deletePrivateLink(ctx, linkOf(ctx, params));
        return { linkId: params.linkId, message: "Private link deleted successfully" };
      },
    }),
  ];
}

export const privateLinkEndpoints = privateLinksOf(ofEventType);
