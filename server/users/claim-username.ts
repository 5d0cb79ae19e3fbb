import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { FORMER_USERNAME_DAYS } from "@/server/core/former-usernames";
import { DAY_MS } from "@/server/core/time";
import { formerOwnerOf } from "./former-usernames.queries";

/**
 * Makes sure that a username just written is nobody else's: one that was given up leads to its former owner for a while. Called after the
 * write and in its transaction, so that the two who change at the same time meet at the unique index. Throws `conflict` at the field.
 */
export async function claimUsername(tx: Ctx, userId: number, username: string): Promise<void> {
  const former = await formerOwnerOf(tx, username);
  const message = "That username is taken. Choose another one.";
  if (former && former.id !== userId) throw new AppError("conflict", message, { fields: { username: message } });
  await tx.db.formerUsername.deleteMany({ where: { username } });
}

/** Keeps a username that its owner leaves: it leads to them, and nobody else can take it, for `FORMER_USERNAME_DAYS`. */
export async function keepFormerUsername(tx: Ctx, userId: number, username: string): Promise<void> {
  const kept = { userId, freeAt: new Date(tx.now.getTime() + FORMER_USERNAME_DAYS * DAY_MS) };
  await tx.db.formerUsername.upsert({ where: { username }, create: { username, ...kept }, update: kept });
}
