import type { Ctx } from "@/server/core/context";
import { newUuid } from "@/server/core/ids";
import { requireWebhook } from "./access";
import { attemptDelivery } from "./deliver";
import { bodyFor } from "./rules/body";
import { pingPayload } from "./rules/ping-payload";
import { WebhookRef } from "./schemas";

/** How a test went, for whoever pressed the button. */
export interface PingResult {
  /** Null where nothing answered. */
  statusCode: number | null;
  /** Null where the receiver accepted it. */
  error: string | null;
  durationMs: number;
}

/**
 * Sends a PING to a webhook, switched off or not, and says how it went. Not a job: whoever tests waits for the answer, and a test is
 * not tried again. Throws `not_found`.
 */
export async function pingWebhook(ctx: Ctx, input: WebhookRef): Promise<PingResult> {
  const webhook = await requireWebhook(ctx, WebhookRef.parse(input), "webhook.update");
  const payload = pingPayload(ctx.now);
  const body = bodyFor(webhook, { triggerEvent: "PING", createdAt: ctx.now.toISOString(), payload }, payload);
  const { statusCode, error, durationMs } = await attemptDelivery(ctx, webhook, { deliveryKey: newUuid(), trigger: "PING", body });
  return { statusCode, error, durationMs };
}
