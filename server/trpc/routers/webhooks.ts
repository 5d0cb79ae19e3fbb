import { createWebhook } from "@/server/webhooks/create";
import { deleteWebhook } from "@/server/webhooks/delete";
import { toWebhookView } from "@/server/webhooks/dto";
import { pingWebhook } from "@/server/webhooks/ping";
import { getWebhook, listWebhookDeliveries, listWebhooks } from "@/server/webhooks/queries";
import { CreateWebhookInput, ListWebhooksInput, UpdateWebhookInput, WebhookRef } from "@/server/webhooks/schemas";
import { updateWebhook } from "@/server/webhooks/update";
import { procedure, router } from "../init";
import { limited } from "../limited";

/** No answer carries a secret: the browser need not have it. */
export const webhooksRouter = router({
  list: procedure.input(ListWebhooksInput).query(async ({ ctx, input }) => (await listWebhooks(ctx, input)).items.map(toWebhookView)),
  get: procedure.input(WebhookRef).query(async ({ ctx, input }) => toWebhookView(await getWebhook(ctx, input))),
  deliveries: procedure.input(WebhookRef).query(({ ctx, input }) => listWebhookDeliveries(ctx, input)),
  create: procedure.input(CreateWebhookInput).mutation(async ({ ctx, input }) => toWebhookView(await createWebhook(ctx, input))),
  update: procedure.input(UpdateWebhookInput).mutation(async ({ ctx, input }) => toWebhookView(await updateWebhook(ctx, input))),
  delete: procedure.input(WebhookRef).mutation(async ({ ctx, input }) => toWebhookView(await deleteWebhook(ctx, input))),
  ping: limited("webhook-test")
    .input(WebhookRef)
    .mutation(({ ctx, input }) => pingWebhook(ctx, input)),
});
