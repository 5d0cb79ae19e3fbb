import type { Booking } from "@/server/bookings/dto";
import type { Ctx } from "@/server/core/context";
import type { Page } from "@/server/core/pagination";
import { requireMay } from "@/server/owners/access";
import { ownerOf, requireWebhook } from "./access";
import { deliverySelect, toWebhook, type Webhook, type WebhookDelivery, webhookSelect } from "./dto";
import { ListWebhooksInput, type WebhookRef, type WebhookTrigger } from "./schemas";

/** An owner's webhooks, oldest first. Throws `not_found` for an owner that is not the acting user's. */
export async function listWebhooks(ctx: Ctx, input: ListWebhooksInput): Promise<Page<Webhook>> {
  const { owner, take, skip } = ListWebhooksInput.parse(input);
  await requireMay(ctx, owner, "webhook.read");
  const where = ownerOf(owner);
  const [rows, totalItems] = await Promise.all([
    ctx.db.webhook.findMany({ where, select: webhookSelect, orderBy: { id: "asc" }, take, skip }),
    ctx.db.webhook.count({ where }),
  ]);
  return { items: rows.map(toWebhook), totalItems, take, skip };
}

/** One of an owner's webhooks. Throws `not_found`. */
export function getWebhook(ctx: Ctx, ref: WebhookRef): Promise<Webhook> {
  return requireWebhook(ctx, ref, "webhook.read");
}

/** The last attempts to deliver, newest first. Throws `not_found`. */
export async function listWebhookDeliveries(ctx: Ctx, ref: WebhookRef): Promise<WebhookDelivery[]> {
  await requireWebhook(ctx, ref, "webhook.read");
  return ctx.db.webhookDelivery.findMany({ where: { webhookId: ref.id }, select: deliverySelect, orderBy: { id: "desc" }, take: 30 });
}

/** Whom something concerns: the people who host it, and its event type. */
interface Audience {
  userIds: number[];
  eventTypeId: number | null;
}

export function audienceOf({ hosts, eventType }: Booking): Audience {
  return { userIds: hosts.map((host) => host.id), eventTypeId: eventType?.id ?? null };
}

/** What of a webhook decides the body that it gets. */
export interface Subscriber {
  id: number;
  payloadTemplate: string | null;
  /** Whose it is, as the queue groups deliveries. */
  group: string;
}

/** The active webhooks that listen to a trigger for these people or this event type. */
export async function findSubscribed(ctx: Ctx, trigger: WebhookTrigger, { userIds, eventTypeId }: Audience): Promise<Subscriber[]> {
  const of = [{ userId: { in: userIds } }, ...(eventTypeId === null ? [] : [{ eventTypeId }])];
  const where = { active: true, triggers: { has: trigger }, OR: of };
  const ownerOfType = { select: { ownerId: true, teamId: true } } as const;
  const select = { id: true, payloadTemplate: true, userId: true, eventType: ownerOfType } as const;
  const rows = await ctx.db.webhook.findMany({ where, select, orderBy: { id: "asc" } });
  return rows.map(({ id, payloadTemplate, userId, eventType }) => ({ id, payloadTemplate, group: groupOf(userId, eventType) }));
}

function groupOf(userId: number | null, eventType: { ownerId: number | null; teamId: number | null } | null): string {
  const owner = userId ?? eventType?.ownerId;
  return owner ? `user:${owner}` : `team:${eventType?.teamId}`;
}

/** The webhook of a delivery, or null when it has been deleted or switched off since. */
export async function findForDelivery(ctx: Ctx, id: number): Promise<Webhook | null> {
  const row = await ctx.db.webhook.findFirst({ where: { id, active: true }, select: webhookSelect });
  return row && toWebhook(row);
}

/** The attempts that a delivery has had. */
export async function attemptsOf(ctx: Ctx, webhookId: number, deliveryKey: string): Promise<{ error: string | null }[]> {
  return ctx.db.webhookDelivery.findMany({ where: { webhookId, deliveryKey }, select: { error: true } });
}

export interface FormerBooking {
  id: number;
  uid: string;
  start: Date;
  end: Date;
}

/** The booking that another one was moved from. */
export async function findFormerBooking(ctx: Ctx, uid: string | null): Promise<FormerBooking | null> {
  if (!uid) return null;
  const row = await ctx.db.booking.findUnique({ where: { uid }, select: { id: true, startTime: true, endTime: true } });
  return row && { id: row.id, uid, start: row.startTime, end: row.endTime };
}
