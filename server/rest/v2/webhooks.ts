import { z } from "zod";
import { createWebhook } from "@/server/webhooks/create";
import { deleteWebhook } from "@/server/webhooks/delete";
import { deleteAllWebhooks } from "@/server/webhooks/delete-all";
import { getWebhook, listWebhooks } from "@/server/webhooks/queries";
import type { WebhookOwner } from "@/server/webhooks/schemas";
import { updateWebhook } from "@/server/webhooks/update";
import { type Endpoint, endpoint } from "../endpoint";
import { paginationOf } from "../pagination";
import { numericId } from "../read-request";
import { type Owner, ofEventType, own } from "./scopes";
import { CreateWebhookBody, ListWebhooksQuery, toWebhookWire, UpdateWebhookBody, WebhookWire, warnOfIdleWebhook } from "./webhooks.wire";

function webhooksOf(owner: Owner<WebhookOwner>): Endpoint[] {
  const shared = { tag: `${owner.tag}Webhooks` } as const;
  const read = { ...shared, access: owner.readScope };
  const write = { ...shared, access: owner.writeScope };
  const path = `${owner.path}/webhooks`;
  const OwnerParams = z.object(owner.params);
  const WebhookParams = z.object({ ...owner.params, webhookId: numericId("webhookId") });

  return [
    endpoint({
      ...write,
      method: "post",
      path,
      operationId: `create${owner.word}Webhook`,
      summary: "Create a webhook",
      params: OwnerParams,
      body: CreateWebhookBody,
      response: WebhookWire,
      status: 201,
      run: async ({ ctx, params, body, warn }) => {
        warnOfIdleWebhook(warn, body);
        return toWebhookWire(await createWebhook(ctx, { ...body, owner: owner.target(ctx, params) }));
      },
    }),
    endpoint({
      ...read,
      method: "get",
      path,
      operationId: `list${owner.word}Webhooks`,
      summary: "Get all webhooks",
      params: OwnerParams,
      query: ListWebhooksQuery,
      response: z.array(WebhookWire),
      envelope: "page",
      run: async ({ ctx, params, query }) => {
        const page = await listWebhooks(ctx, { ...query, owner: owner.target(ctx, params) });
        return { data: page.items.map(toWebhookWire), pagination: paginationOf(page) };
      },
    }),
    endpoint({
      ...read,
      method: "get",
      path: `${path}/:webhookId`,
      operationId: `get${owner.word}Webhook`,
      summary: "Get a webhook",
      params: WebhookParams,
      response: WebhookWire,
      run: async ({ ctx, params }) => toWebhookWire(await getWebhook(ctx, { owner: owner.target(ctx, params), id: params.webhookId })),
    }),
    endpoint({
      ...write,
      method: "patch",
      path: `${path}/:webhookId`,
      operationId: `update${owner.word}Webhook`,
      summary: "Update a webhook",
      params: WebhookParams,
      body: UpdateWebhookBody,
      response: WebhookWire,
      run: async ({ ctx, params, body, warn }) => {
        warnOfIdleWebhook(warn, body);
        return toWebhookWire(await updateWebhook(ctx, { ...body, owner: owner.target(ctx, params), id: params.webhookId }));
      },
    }),
    endpoint({
      ...write,
      method: "delete",
      path: `${path}/:webhookId`,
      operationId: `delete${owner.word}Webhook`,
      summary: "Delete a webhook",
      params: WebhookParams,
      response: WebhookWire,
      run: async ({ ctx, params }) => toWebhookWire(await deleteWebhook(ctx, { owner: owner.target(ctx, params), id: params.webhookId })),
    }),
  ];
}

/** Documented under event types and OAuth clients, not under a user. */
function deleteAllWebhooksOf(owner: Owner<WebhookOwner>): Endpoint {
  return endpoint({
    tag: `${owner.tag}Webhooks`,
    access: owner.writeScope,
    method: "delete",
    path: `${owner.path}/webhooks`,
    operationId: `deleteAll${owner.word}Webhooks`,
    summary: "Delete all webhooks",
    params: z.object(owner.params),
    response: z.string(),
    run: async ({ ctx, params }) => {
      const count = await deleteAllWebhooks(ctx, owner.target(ctx, params));
      return `${count} ${count === 1 ? "webhook" : "webhooks"} deleted`;
    },
  });
}

export const webhookEndpoints = [...webhooksOf(own("WEBHOOK")), ...webhooksOf(ofEventType), deleteAllWebhooksOf(ofEventType)];
