import type { Ctx } from "@/server/core/context";
import { isMissingReference } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { sha256 } from "@/server/core/ids";
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
  const { error, isFinal } = await attemptDelivery(ctx, webhook, delivery);
  if (error && !isFinal) throw new AppError("unavailable", `Webhook ${webhookId} was not delivered. ${error}`);
}

/** Posts and records one attempt. Outside of any transaction: the receiver may take its time. */
export async function attemptDelivery(ctx: Ctx, webhook: Webhook, delivery: Delivery): Promise<Outcome> {
  const { deliveryKey, body } = delivery;
  const outcome = await post({
    url: webhook.subscriberUrl,
    body,
    headers: headersOf(webhook, deliveryKey, body),
    allowPrivate: allowsPrivateAddresses(),
  });
  const isKept = await record(ctx, webhook.id, delivery, outcome);
  return isKept ? outcome : { ...outcome, isFinal: true };
}

/**
 * Numbers the attempt from 1 once it is over: two may have been under way when a process was taken for dead. What has arrived is
 * recorded as such once. False where the webhook was deleted while its receiver took its time.
 */
async function record(ctx: Ctx, webhookId: number, { deliveryKey, trigger }: Delivery, outcome: Outcome): Promise<boolean> {
  const { statusCode, error, durationMs } = outcome;
  for (;;) {
    const attempts = await attemptsOf(ctx, webhookId, deliveryKey);
    if (attempts.some((one) => one.error === null)) return true;
    const attempt = attempts.length + 1;
    const row = { webhookId, deliveryKey, trigger, attempt, statusCode, error, durationMs, at: ctx.now };
    try {
      const { count } = await ctx.db.webhookDelivery.createMany({ data: [row], skipDuplicates: true });
      // 0: the other one has just taken this number
      if (count) return true;
    } catch (error) {
      if (isMissingReference(error)) return false;
      throw error;
    }
  }
}

/** `x-kairos-delivery` is the same at every attempt: a receiver that has it already has this delivery. */
function headersOf({ id, secret, version }: Webhook, deliveryKey: string, body: string): Record<string, string> {
  return {
    "content-type": isJson(body) ? "application/json" : "text/plain; charset=utf-8",
    "user-agent": "Kairos-Webhooks",
    "x-cal-webhook-version": version,
    "x-kairos-delivery": sha256(`${id}:${deliveryKey}`).slice(0, 32),
    ...(secret !== null && { "x-cal-signature-256": signatureOf(body, secret) }),
  };
}
