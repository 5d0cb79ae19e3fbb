import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { env } from "@/server/core/env";
import { AppError, fieldError, notFound } from "@/server/core/errors";
import { requireOwnEventType } from "@/server/event-types/access";
import { toWebhook, type Webhook, webhookSelect } from "./dto";
import { isRefusedHost, whyRefused } from "./rules/addresses";
import type { WebhookOwner, WebhookRef } from "./schemas";

/** The acting user must be the owner, or own the event type. Throws `not_found` otherwise. */
export async function requireWebhookOwner(ctx: Ctx, owner: WebhookOwner): Promise<void> {
  if (owner.type === "eventType") await requireOwnEventType(ctx, owner.eventTypeId);
  else if (requirePerson(ctx).userId !== owner.userId) throw notFound("User", owner.userId);
}

/** The columns that say whose a webhook is. */
export function ownerColumns(owner: WebhookOwner) {
  return owner.type === "user" ? { userId: owner.userId, eventTypeId: null } : { userId: null, eventTypeId: owner.eventTypeId };
}

/** A webhook of an owner for whom the acting user may decide. Throws `not_found` for a missing one and for anybody else's alike. */
export async function requireWebhook(ctx: Ctx, { owner, id }: WebhookRef): Promise<Webhook> {
  await requireWebhookOwner(ctx, owner);
  const row = await ctx.db.webhook.findFirst({ where: { id, ...ownerColumns(owner) }, select: webhookSelect });
  if (!row) throw notFound("Webhook", id);
  return toWebhook(row);
}

/** Whether webhooks may reach the network that this instance stands in. */
export const allowsPrivateAddresses = () => env().ALLOW_PRIVATE_WEBHOOKS === "1";

/** Throws `invalid_input` for an address that could never be delivered to. A host name is looked up at each delivery. */
export function requireDeliverable(subscriberUrl: string | undefined): void {
  const allowPrivate = allowsPrivateAddresses();
  if (subscriberUrl === undefined || !isRefusedHost(new URL(subscriberUrl).hostname, allowPrivate)) return;
  throw fieldError("subscriberUrl", `Webhooks are not delivered there. ${whyRefused(allowPrivate)} Use another address.`);
}

export const addressTaken = () => {
  const message = "There is a webhook for this address already. Change that one, or use another address.";
  return new AppError("conflict", message, { fields: { subscriberUrl: message } });
};
