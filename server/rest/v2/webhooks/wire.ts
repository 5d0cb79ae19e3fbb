import { z } from "zod";
import type { Webhook } from "@/server/webhooks/dto";
import { SILENT_TRIGGERS, WebhookFields, WebhookTrigger } from "@/server/webhooks/schemas";
import { type Warn, warnOfIdle } from "../../warnings";

/** `eventTriggers` is what the older API called `triggers`, and what some of the documented examples send. */
function withOlderNames(body: unknown): unknown {
  if (typeof body !== "object" || body === null || Array.isArray(body) || !("eventTriggers" in body)) return body;
  const { eventTriggers, ...rest } = body;
  return { triggers: eventTriggers, ...rest };
}

export const CreateWebhookBody = z.preprocess(withOlderNames, WebhookFields);
export const UpdateWebhookBody = z.preprocess(withOlderNames, WebhookFields.partial());

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
  time: z.int().optional(),
  timeUnit: z.string().optional(),
});

export function toWebhookWire({
  userId,
  eventTypeId,
  secret,
  payloadTemplate,
  time,
  timeUnit,
  ...rest
}: Webhook): z.input<typeof WebhookWire> {
  return {
    ...rest,
    ...(userId !== null && { userId }),
    ...(eventTypeId !== null && { eventTypeId }),
    ...(secret !== null && { secret }),
    ...(time !== null && { time }),
    ...(timeUnit !== null && { timeUnit }),
    // documented as a text that is always there
    payloadTemplate: payloadTemplate ?? "",
  };
}

const NO_SHOWS = "no meeting is watched for people who do not come.";
const IDLE = { time: NO_SHOWS, timeUnit: NO_SHOWS };

/** What of a webhook's body is kept without an effect: triggers that nothing sends yet, and when to look for no-shows. */
export function warnOfIdleWebhook(warn: Warn, body: z.output<typeof UpdateWebhookBody>): void {
  warnOfIdle(warn, body, IDLE);
  const silent = (body.triggers ?? []).filter((trigger) => SILENT_TRIGGERS.has(trigger));
  if (silent.length) warn(`Nothing sends ${silent.join(", ")} yet: the webhook is kept and will not be called for it.`, "triggers");
}
