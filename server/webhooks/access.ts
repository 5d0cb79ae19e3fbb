import type { Ctx } from "@/server/core/context";
import { env } from "@/server/core/env";
import { AppError, fieldError, notFound } from "@/server/core/errors";
import { requireMay } from "@/server/owners/access";
import { ownerColumns } from "@/server/owners/rules/columns";
import type { Permission } from "@/server/owners/rules/permissions";
import { toWebhook, type Webhook, webhookSelect } from "./dto";
import { isRefusedHost, whyRefused } from "./rules/addresses";
import type { WebhookRef } from "./schemas";

/** The columns of the table of webhooks that say whose one is. */
export const ownerOf = (owner: WebhookRef["owner"]) => ownerColumns(owner, ["userId", "eventTypeId"]);

/** One of an owner's webhooks, for whoever may. Throws as `requireMay`, and `not_found` for a missing one and for another owner's alike. */
export async function requireWebhook(ctx: Ctx, { owner, id }: WebhookRef, permission: Permission): Promise<Webhook> {
  await requireMay(ctx, owner, permission);
  const row = await ctx.db.webhook.findFirst({ where: { id, ...ownerOf(owner) }, select: webhookSelect });
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
