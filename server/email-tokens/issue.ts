import type { EmailTokenKind } from "@/prisma/generated/enums";
import type { Ctx } from "@/server/core/context";
import { randomText, sha256 } from "@/server/core/ids";
import { DAY_MS, HOUR_MS } from "@/server/core/time";

/** How long the link in a mail works, in milliseconds. */
const LIFETIME_MS: Record<EmailTokenKind, number> = {
  reset_password: HOUR_MS,
  verify_email: DAY_MS,
  change_email: DAY_MS,
  undo_email_change: 7 * DAY_MS,
};

/** A secret as `issueEmailToken` makes one. */
export const newEmailToken = () => randomText(32);

interface NewToken {
  kind: EmailTokenKind;
  userId: number;
  email: string;
  /** Of a job, which may be run again: the secret that it issues every time. */
  token?: string;
  /** Of a change of address: the password was said. */
  proven?: boolean;
}

/**
 * Makes a secret to send to `email`, for use inside the transaction of another verb. It replaces the user's earlier ones of this kind, so
 * that only the newest link works; those that undo a change of address stay, for each went to another one. The table keeps its SHA-256
 * alone.
 */
export async function issueEmailToken(
  ctx: Ctx,
  { kind, userId, email, token = newEmailToken(), proven = false }: NewToken,
): Promise<string> {
  if (kind !== "undo_email_change") await ctx.db.emailToken.deleteMany({ where: { kind, userId } });
  const expiresAt = new Date(ctx.now.getTime() + LIFETIME_MS[kind]);
  await ctx.db.emailToken.create({
    data: { kind, userId, email, proven, tokenHash: sha256(token), expiresAt, createdAt: ctx.now },
    select: { id: true },
  });
  return token;
}
