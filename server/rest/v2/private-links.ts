import { z } from "zod";
import { createPrivateLink } from "@/server/private-links/create";
import { deletePrivateLink } from "@/server/private-links/delete";
import { listPrivateLinks } from "@/server/private-links/queries";
import { PrivateLinkLimits } from "@/server/private-links/schemas";
import { updatePrivateLink } from "@/server/private-links/update";
import { endpoint } from "../endpoint";
import { numericId } from "../read-request";
import { DeletedPrivateLinkWire, PrivateLinkWire, toPrivateLinkWire } from "./private-links.wire";

/** Under whose event types the links stand: where in the API, and what a token needs. */
interface EventTypesOf {
  /** Path up to and with `:eventTypeId`. */
  path: string;
  /** Goes before every operation id: one factory makes several endpoints of a kind. */
  prefix: string;
  readScope: string;
  writeScope: string;
}

function privateLinksOf(owner: EventTypesOf) {
  const shared = { tag: "Private links", access: "person" } as const;
  const read = { ...shared, scope: owner.readScope };
  const write = { ...shared, scope: owner.writeScope };
  const EventTypeParams = z.object({ eventTypeId: numericId("eventTypeId") });
  const LinkParams = EventTypeParams.extend({ linkId: z.string() });
  const path = `${owner.path}/private-links`;

  return [
    endpoint({
      ...read,
      method: "get",
      path,
      operationId: `${owner.prefix}listPrivateLinks`,
      summary: "Get all private links for an event type",
      params: EventTypeParams,
      response: z.array(PrivateLinkWire),
      run: async ({ ctx, params }) => (await listPrivateLinks(ctx, params)).map(toPrivateLinkWire),
    }),
    endpoint({
      ...write,
      method: "post",
      path,
      operationId: `${owner.prefix}createPrivateLink`,
      summary: "Create a private link for an event type",
      description: "Ends at expiresAt, after maxUsageCount bookings, or after one booking when neither is sent.",
      params: EventTypeParams,
      body: PrivateLinkLimits,
      response: PrivateLinkWire,
      status: 201,
      run: async ({ ctx, params, body }) => toPrivateLinkWire(await createPrivateLink(ctx, { ...body, ...params })),
    }),
    endpoint({
      ...write,
      method: "patch",
      path: `${path}/:linkId`,
      operationId: `${owner.prefix}updatePrivateLink`,
      summary: "Update a private link for an event type",
      params: LinkParams,
      body: PrivateLinkLimits,
      response: PrivateLinkWire,
      run: async ({ ctx, params, body }) => toPrivateLinkWire(await updatePrivateLink(ctx, { ...body, ...params })),
    }),
    endpoint({
      ...write,
      method: "delete",
      path: `${path}/:linkId`,
      operationId: `${owner.prefix}deletePrivateLink`,
      summary: "Delete a private link for an event type",
      params: LinkParams,
      response: DeletedPrivateLinkWire,
      run: async ({ ctx, params }) => {
        await deletePrivateLink(ctx, params);
        return { linkId: params.linkId, message: "Private link deleted successfully" };
      },
    }),
  ];
}

export const privateLinkEndpoints = privateLinksOf({
  path: "/event-types/:eventTypeId",
  prefix: "",
  readScope: "EVENT_TYPE_READ",
  writeScope: "EVENT_TYPE_WRITE",
});
