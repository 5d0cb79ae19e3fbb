import { type Ctx, inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { newUuid } from "@/server/core/ids";
import { lockHosts } from "@/server/core/locks";
import { requireMay } from "@/server/owners/access";
import { requireCover, requireNoOverlap, requirePossible } from "./access";
import { type OutOfOfficeEntry, oooSelect, toOutOfOffice } from "./dto";
import { outOfOfficeEvents } from "./events";
import { CreateOooInput } from "./schemas";

/**
 * Closes days of a user, or the same part of each of them, for bookings to come; bookings made before stay. Throws `invalid_input` for an
 * impossible period or cover, `conflict` where the user is away already, `not_found` for an owner who is not the acting user.
 */
export async function createOutOfOffice(ctx: Ctx, input: CreateOooInput): Promise<OutOfOfficeEntry> {
  const { owner, startDate, endDate, startTime = null, endTime = null, toUserId, toUsername, ...rest } = CreateOooInput.parse(input);
  const { userId } = owner;
  await requireMay(ctx, owner, "availability.create");
  const period = { startDate, endDate, startTime, endTime };
  requirePossible(period);
  return inTransaction(ctx, async (tx) => {
    // against a second entry, and against a booking, that is made at this moment
    await lockHosts(tx, [userId], null);
    await requireNoOverlap(tx, userId, period);
    const cover = await requireCover(tx, userId, { toUserId, toUsername }, period);
    const data = { ...rest, ...period, uuid: newUuid(), userId, toUserId: cover, createdAt: tx.now };
    const entry = toOutOfOffice(await tx.db.outOfOffice.create({ data, select: oooSelect }));
    await recordEvent(tx, { of: outOfOfficeEvents.of(entry.id), type: "created", data: await told(tx, entry) });
    return entry;
  });
}

const personSelect = { id: true, name: true, username: true, email: true, timeZone: true } as const;

/** All that is said of a new entry elsewhere. */
async function told(tx: Ctx, entry: OutOfOfficeEntry) {
  const { uuid, startDate, endDate, startTime, endTime, reason, notes, userId, toUser } = entry;
  const user = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: personSelect });
  const cover = toUser && (await tx.db.user.findUnique({ where: { id: toUser.id }, select: personSelect }));
  const createdAt = entry.createdAt.toISOString();
  return { entry: { uuid, startDate, endDate, startTime, endTime, reason, notes, createdAt }, user, toUser: cover };
}
