import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { isExpired } from "./rules/expired";

/** What decides whether an event type can be booked by its address and id. */
interface Closable {
  eventTypeId: number | null;
  closed: boolean;
  hosts: readonly { userId: number }[];
}

/** How somebody came to it: through a private link, or with a booking (or seat) that they want to move. */
interface Way {
  privateLinkId?: string | undefined;
  movingUid?: string | undefined;
}

/**
 * Lets pass whoever may know of an event type: everybody where it is open; where it is closed its hosts, whoever came through a private
 * link that still works, and whoever has a booking of it to move. Throws `not_found`, as for one that does not exist.
 */
export async function requireOpen(ctx: Ctx, { eventTypeId, closed, hosts }: Closable, { privateLinkId, movingUid }: Way): Promise<void> {
  if (!closed || eventTypeId === null) return;
  const userId = person(ctx)?.userId;
  if (hosts.some((host) => host.userId === userId)) return;
  if (privateLinkId && (await isUsable(ctx, eventTypeId, privateLinkId))) return;
  if (movingUid && (await isBookingOf(ctx, eventTypeId, movingUid))) return;
  throw new AppError("not_found", "There is no such event type, or it is open to private links alone. Ask the host for a link.");
}

async function isUsable(ctx: Ctx, eventTypeId: number, linkId: string): Promise<boolean> {
  const select = { expiresAt: true, maxUsageCount: true, usageCount: true };
  const link = await ctx.db.privateLink.findFirst({ where: { linkId, eventTypeId }, select });
  return link !== null && !isExpired(link, ctx.now);
}

/** Whether a uid is that of a booking, or of a seat, of an event type. */
export async function isBookingOf(ctx: Ctx, eventTypeId: number, uid: string): Promise<boolean> {
  const where = { eventTypeId, OR: [{ uid }, { attendees: { some: { seatUid: uid } } }] };
  return (await ctx.db.booking.findFirst({ where, select: { id: true } })) !== null;
}
