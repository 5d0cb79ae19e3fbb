import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { allowsPrivateAddresses } from "./access";
import { type Outcome, post } from "./client";
import type { Webhook } from "./dto";
import { attemptsOf, findForDelivery } from "./queries";
import { signatureOf } from "./rules/signature";
import { isJson } from "./rules/template";

export interface Delivery {
  /** Of what happened, the same at every attempt. */
  deliveryKey: string;
  trigger: string;
  /** As it is sent. */
  body: string;
}

/**
 * One attempt of a waiting delivery, unless it has arrived already or its webhook has gone. Throws `unavailable` when it failed and
 * another attempt may help: the queue makes it.
 */
export async function deliverToWebhook(ctx: Ctx, { webhookId, ...delivery }: Delivery & { webhookId: number }): Promise<void> {
  const webhook = await findForDelivery(ctx, webhookId);
  if (!webhook) return;
  const attempts = await attemptsOf(ctx, webhookId, delivery.deliveryKey);
  if (attempts.some(({ error }) => error === null)) return;
  const { error, isFinal } = await attemptDelivery(ctx, webhook, delivery, attempts.length + 1);
  if (error && !isFinal) throw new AppError("unavailable", `Webhook ${webhookId} was not delivered. ${error}`);
}

/** Posts and records one attempt, `attempt` counted from 1. Outside of any transaction: the receiver may take its time. */
export async function attemptDelivery(ctx: Ctx, webhook: Webhook, delivery: Delivery, attempt: number): Promise<Outcome> {
  const { deliveryKey, trigger, body } = delivery;
  const outcome = await post({
    url: webhook.subscriberUrl,
    body,
    headers: headersOf(webhook, body),
    allowPrivate: allowsPrivateAddresses(),
  });
  const { statusCode, error, durationMs } = outcome;
  const data = { webhookId: webhook.id, deliveryKey, trigger, attempt, statusCode, error, durationMs, at: ctx.now };
  await ctx.db.webhookDelivery.create({ data, select: { id: true } });
  return outcome;
}

function headersOf({ secret, version }: Webhook, body: string): Record<string, string> {
  return {
    "content-type": isJson(body) ? "application/json" : "text/plain; charset=utf-8",
    "user-agent": "Kairos-Webhooks",
    "x-cal-webhook-version": version,
    ...(secret !== null && { "x-cal-signature-256": signatureOf(body, secret) }),
  };
}
