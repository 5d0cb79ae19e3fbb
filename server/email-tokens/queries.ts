import type { EmailTokenKind } from "@/prisma/generated/enums";
import type { Ctx } from "@/server/core/context";
import { sha256 } from "@/server/core/ids";

interface OpenLink {
  kind: EmailTokenKind;
  email: string;
  userId: number;
  /** Of a change of address: whoever asked for it has said the password. */
  proven: boolean;
  /** Whether it is for an administrator of the instance. */
  isAdmin: boolean;
}

/** What a mailed link is for and which address got it, without using it up; null when it is unknown, used or expired. */
export async function findEmailToken(ctx: Ctx, token: string): Promise<OpenLink | null> {
  const row = await ctx.db.emailToken.findFirst({
    where: { tokenHash: sha256(token), usedAt: null, expiresAt: { gt: ctx.now } },
    select: { kind: true, email: true, userId: true, proven: true, user: { select: { role: true } } },
  });
  if (!row) return null;
  const { user, ...link } = row;
  return { ...link, isAdmin: user.role === "admin" };
}

/** Whether a secret was issued, used up or not; the answer for one that was replaced since is no. */
export async function wasIssued(ctx: Ctx, token: string): Promise<boolean> {
  return (await ctx.db.emailToken.count({ where: { tokenHash: sha256(token) } })) > 0;
}
