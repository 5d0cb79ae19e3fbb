import type { EmailTokenKind } from "@/prisma/generated/enums";
import type { Ctx } from "@/server/core/context";
import { randomText, sha256 } from "@/server/core/ids";
import { MINUTE_MS } from "@/server/core/time";

/** How long the link in a mail works, in minutes. */
const LIFETIME: Record<EmailTokenKind, number> = { reset_password: 60, verify_email: 24 * 60, change_email: 24 * 60 };

/** A secret as `issueEmailToken` makes one. */
export const newEmailToken = () => randomText(32);

interface NewToken {
  kind: EmailTokenKind;
  userId: number;
  email: string;
  /** Of a job, which may be run again: the secret that it issues every time. */
  token?: string;
}

/**
 * Makes a secret to send to `email`, for use inside the transaction of another verb. It replaces the user's earlier ones of this kind: only
 * the newest link works. The table keeps its SHA-256 alone.
 */
export async function issueEmailToken(ctx: Ctx, { kind, userId, email, token = newEmailToken() }: NewToken): Promise<string> {
  await ctx.db.emailToken.deleteMany({ where: { kind, userId } });
  const expiresAt = new Date(ctx.now.getTime() + LIFETIME[kind] * MINUTE_MS);
  await ctx.db.emailToken.create({
    data: { kind, userId, email, tokenHash: sha256(token), expiresAt, createdAt: ctx.now },
    select: { id: true },
  });
  return token;
}
