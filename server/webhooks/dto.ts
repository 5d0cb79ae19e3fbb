import type { Prisma } from "@/prisma/generated/client";
import { decrypt } from "@/server/core/secrets";
import type { TimeUnit, WEBHOOK_VERSIONS, WebhookTrigger } from "./schemas";

export interface Webhook {
  id: number;
  /** Null for a webhook of an event type. */
  userId: number | null;
  /** Null for a webhook of a user. */
  eventTypeId: number | null;
  subscriberUrl: string;
  triggers: WebhookTrigger[];
  /** Null: the documented payload as it is. */
  payloadTemplate: string | null;
  /** In plain text. Null: deliveries are not signed. */
  secret: string | null;
  active: boolean;
  version: (typeof WEBHOOK_VERSIONS)[number];
  /** How long after the start a no-show is looked for, in `timeUnit`; null is not said. */
  time: number | null;
  timeUnit: TimeUnit | null;
}

/** A webhook without its secret: what a browser may have. */
export type WebhookView = Omit<Webhook, "secret"> & { hasSecret: boolean };

export const webhookSelect = {
  id: true,
  userId: true,
  eventTypeId: true,
  subscriberUrl: true,
  triggers: true,
  payloadTemplate: true,
  secret: true,
  active: true,
  version: true,
  time: true,
  timeUnit: true,
} satisfies Prisma.WebhookSelect;

export function toWebhook(row: Prisma.WebhookGetPayload<{ select: typeof webhookSelect }>): Webhook {
  return {
    ...row,
    triggers: row.triggers as WebhookTrigger[],
    version: row.version as Webhook["version"],
    timeUnit: row.timeUnit as Webhook["timeUnit"],
    secret: row.secret === null ? null : decrypt(row.secret),
  };
}

export function toWebhookView({ secret, ...webhook }: Webhook): WebhookView {
  return { ...webhook, hasSecret: secret !== null };
}

/** One attempt to deliver. */
export interface WebhookDelivery {
  id: number;
  trigger: string;
  /** From 1. */
  attempt: number;
  /** Null where nothing answered. */
  statusCode: number | null;
  /** Why it failed; null where the receiver accepted it. */
  error: string | null;
  durationMs: number;
  at: Date;
}

export const deliverySelect = {
  id: true,
  trigger: true,
  attempt: true,
  statusCode: true,
  error: true,
  durationMs: true,
  at: true,
} satisfies Prisma.WebhookDeliverySelect;
