import { z } from "zod";
import type { Webhook } from "@/server/webhooks/dto";
import { WebhookFields, WebhookTrigger } from "@/server/webhooks/schemas";

/** `eventTriggers` is what the older API called `triggers`, and what some of the documented examples send. */
function withOlderNames(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body) || !("eventTriggers" in body)) return body;
  const { eventTriggers, ...rest } = body;
  return { triggers: eventTriggers, ...rest };
}

export const CreateWebhookBody = z.preprocess(withOlderNames, WebhookFields);
export const UpdateWebhookBody = z.preprocess(withOlderNames, WebhookFields.partial());

export const ListWebhooksQuery = z.object({
  take: z.coerce.number("take must be a number").int().min(1).max(250).optional(),
  skip: z.coerce.number("skip must be a number").int().min(0).max(1_000_000).optional(),
});

/** Either `userId` or `eventTypeId`; the secret only where there is one. */
export const WebhookWire = z.object({
  id: z.int(),
  userId: z.int().optional(),
  eventTypeId: z.int().optional(),
  subscriberUrl: z.string(),
  triggers: z.array(WebhookTrigger),
  payloadTemplate: z.string(),
  active: z.boolean(),
  secret: z.string().optional(),
  version: z.string(),
});

export function toWebhookWire({ userId, eventTypeId, secret, payloadTemplate, ...rest }: Webhook): z.input<typeof WebhookWire> {
  return {
    ...rest,
    ...(userId !== null && { userId }),
    ...(eventTypeId !== null && { eventTypeId }),
    ...(secret !== null && { secret }),
    // documented as a text that is always there
    payloadTemplate: payloadTemplate ?? "",
  };
}
