import { z } from "zod";
import { createWebhook } from "@/server/webhooks/create";
import { deleteWebhook } from "@/server/webhooks/delete";
import { deleteAllWebhooks } from "@/server/webhooks/delete-all";
import { getWebhook, listWebhooks } from "@/server/webhooks/queries";
import type { WebhooksRef } from "@/server/webhooks/schemas";
import { updateWebhook } from "@/server/webhooks/update";
import { endpoint } from "../../endpoint";
import { PageQuery, paged } from "../../pagination";
import { numericId } from "../../read-request";
import { under } from "../../under";
import { eventType, me, type OwnerPath } from "../owners";
import { CreateWebhookBody, toWebhookWire, UpdateWebhookBody, WebhookWire, warnOfIdleWebhook } from "./wire";

const webhooks = {
  noun: "Webhook",
  tag: "Webhooks",
  path: "webhooks",
  id: { webhookId: numericId("webhookId") },
  permission: "webhook",
} as const;

function webhooksOf(of: OwnerPath<WebhooksRef["owner"]>) {
  const at = under(of, webhooks);
  return [
    endpoint({
      ...at.create,
      summary: "Create a webhook",
      body: CreateWebhookBody,
      response: WebhookWire,
      run: async ({ ctx, owner, body, warn }) => {
        warnOfIdleWebhook(warn, body);
        return toWebhookWire(await createWebhook(ctx, { ...body, owner }));
      },
    }),
    endpoint({
      ...at.list,
      summary: "Get all webhooks",
      query: PageQuery,
      response: z.array(WebhookWire),
      envelope: "page",
      run: async ({ ctx, owner, query }) => paged(await listWebhooks(ctx, { ...query, owner }), toWebhookWire),
    }),
    endpoint({
      ...at.get,
      summary: "Get a webhook",
      response: WebhookWire,
      run: async ({ ctx, owner, id }) => toWebhookWire(await getWebhook(ctx, { owner, id })),
    }),
    endpoint({
      ...at.update,
      summary: "Update a webhook",
      body: UpdateWebhookBody,
      response: WebhookWire,
      run: async ({ ctx, owner, id, body, warn }) => {
        warnOfIdleWebhook(warn, body);
        return toWebhookWire(await updateWebhook(ctx, { ...body, owner, id }));
      },
    }),
    endpoint({
      ...at.delete,
      summary: "Delete a webhook",
      response: WebhookWire,
      run: async ({ ctx, owner, id }) => toWebhookWire(await deleteWebhook(ctx, { owner, id })),
    }),
  ];
}

/** Documented under event types and OAuth clients, not under a user. */
const deleteAllOf = (of: OwnerPath<WebhooksRef["owner"]>) =>
  endpoint({
    ...under(of, webhooks).deleteAll,
    summary: "Delete all webhooks",
    response: z.string(),
    run: async ({ ctx, owner }) => {
      const count = await deleteAllWebhooks(ctx, { owner });
      return `${count} ${count === 1 ? "webhook" : "webhooks"} deleted`;
    },
  });

export const webhookEndpoints = [...webhooksOf(me), ...webhooksOf(eventType), deleteAllOf(eventType)];
