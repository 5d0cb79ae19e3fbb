import { z } from "zod";
import { createPrivateLink } from "@/server/private-links/create";
import { deletePrivateLink } from "@/server/private-links/delete";
import { listPrivateLinks } from "@/server/private-links/queries";
import { PrivateLinkLimits } from "@/server/private-links/schemas";
import { updatePrivateLink } from "@/server/private-links/update";
import { endpoint } from "../../endpoint";
import { under } from "../../under";
import { eventType } from "../owners";
import { DeletedPrivateLinkWire, PrivateLinkWire, toPrivateLinkWire } from "./wire";

const permission = { list: "eventType.read", create: "eventType.update", update: "eventType.update", delete: "eventType.update" } as const;

const id = { linkId: z.string() };
const at = under(eventType, { noun: "PrivateLink", tag: "Private links", path: "private-links", id, permission });

export const privateLinkEndpoints = [
  endpoint({
    ...at.list,
    summary: "Get all private links for an event type",
    response: z.array(PrivateLinkWire),
    run: async ({ ctx, owner }) => (await listPrivateLinks(ctx, { owner })).map(toPrivateLinkWire),
  }),
  endpoint({
    ...at.create,
    summary: "Create a private link for an event type",
    description: "Ends at expiresAt, after maxUsageCount bookings, or after one booking when neither is sent.",
    body: PrivateLinkLimits,
    response: PrivateLinkWire,
    run: async ({ ctx, owner, body }) => toPrivateLinkWire(await createPrivateLink(ctx, { ...body, owner })),
  }),
  endpoint({
    ...at.update,
    summary: "Update a private link for an event type",
    body: PrivateLinkLimits,
    response: PrivateLinkWire,
    run: async ({ ctx, owner, id: linkId, body }) => toPrivateLinkWire(await updatePrivateLink(ctx, { ...body, owner, linkId })),
  }),
  endpoint({
    ...at.delete,
    summary: "Delete a private link for an event type",
    response: DeletedPrivateLinkWire,
    run: async ({ ctx, owner, id: linkId }) => {
      await deletePrivateLink(ctx, { owner, linkId });
      return { linkId, message: "Private link deleted successfully" };
    },
  }),
];
