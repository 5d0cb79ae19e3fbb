import type { Ctx } from "@/server/core/context";
import { AppError, fieldError, notFound } from "@/server/core/errors";
import { requireMay } from "@/server/owners/access";
import type { Permission } from "@/server/owners/rules/permissions";
import { currentUsernames } from "@/server/users/former-usernames.queries";
import { type OutOfOfficeEntry, oooSelect, toOutOfOffice } from "./dto";
import { overlaps, type Period, problemOf } from "./rules/period";
import type { OooRef } from "./schemas";

/** One of an owner's entries, for whoever may. Throws as `requireMay`, and `not_found` for a missing one and for another owner's alike. */
export async function requireOutOfOffice(ctx: Ctx, { owner, id }: OooRef, permission: Permission): Promise<OutOfOfficeEntry> {
  await requireMay(ctx, owner, permission);
  const row = await ctx.db.outOfOffice.findFirst({ where: { id, userId: owner.userId }, select: oooSelect });
  if (!row) throw notFound("Out-of-office entry", id);
  return toOutOfOffice(row);
}

/** Throws `invalid_input` at the field that makes a period impossible. */
export function requirePossible(period: Period): void {
  const problem = problemOf(period);
  if (problem) throw fieldError(problem.field, problem.message);
}

/** Throws `conflict` when the user is away at some of that time already; `exceptId` is the entry being changed. */
export async function requireNoOverlap(tx: Ctx, userId: number, period: Period, exceptId?: number): Promise<void> {
  const rows = await tx.db.outOfOffice.findMany({
    where: { userId, startDate: { lte: period.endDate }, endDate: { gte: period.startDate }, id: { not: exceptId } },
    select: { startDate: true, endDate: true, startTime: true, endTime: true },
    orderBy: { startDate: "asc" },
  });
  const other = rows.find((row) => overlaps(row, period));
  if (!other) return;
  const times = other.startTime ? `, ${other.startTime} to ${other.endTime}` : "";
  const dates = other.startDate === other.endDate ? `on ${other.startDate}` : `from ${other.startDate} to ${other.endDate}`;
  const message = `You are out of office ${dates}${times} already. Change that entry, or choose other days.`;
  throw new AppError("conflict", message, { fields: { startDate: message } });
}

/** The user who covers, by id or username: `undefined` when neither is given. */
export interface CoverInput {
  toUserId?: number | null | undefined;
  toUsername?: string | null | undefined;
}

/**
 * Id of the user who covers, null for nobody. Only people with a public page can cover, nobody covers for themselves, and two people
 * who are away at the same time do not send visitors to each other. Throws `invalid_input` at the field that named them.
 */
export async function requireCover(tx: Ctx, userId: number, { toUserId, toUsername }: CoverInput, period: Period): Promise<number | null> {
  const field = toUserId == null && toUsername != null ? "toUsername" : "toUserId";
  if (toUserId == null && toUsername == null) return null;
  const [current] = toUserId == null ? await currentUsernames(tx, [toUsername!]) : [];
  const where = toUserId == null ? { username: current! } : { id: toUserId, username: { not: null } };
  const user = await tx.db.user.findFirst({ where, select: { id: true } });
  if (!user) {
    const named = toUserId == null ? `the username '${toUsername}'` : `the id ${toUserId}`;
    throw fieldError(field, `There is nobody with ${named} to cover for you. Check it, or leave it out.`);
  }
  if (user.id === userId) throw fieldError(field, "You cannot cover for yourself. Choose somebody else, or nobody.");
  const theirs = await tx.db.outOfOffice.findMany({
    where: { userId: user.id, toUserId: userId, startDate: { lte: period.endDate }, endDate: { gte: period.startDate } },
    select: { startDate: true, endDate: true, startTime: true, endTime: true },
  });
  if (theirs.some((entry) => overlaps(entry, period))) {
    throw fieldError(field, "They are away at that time themselves, and you cover for them. Choose somebody else, or nobody.");
  }
  return user.id;
}
