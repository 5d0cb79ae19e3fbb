import type { EmailTokenKind } from "@/prisma/generated/enums";
import type { Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { sha256 } from "@/server/core/ids";

/**
 * Uses a mailed secret up, for use inside the transaction of another verb: of two that come at once, one wins. Answers whose it was and
 * which address got it. Throws `invalid_input` when it is unknown, used, expired or of another kind: the sentence is the same for all.
 */
export async function redeemEmailToken(ctx: Ctx, input: { token: string; kinds: EmailTokenKind[] }) {
  const tokenHash = sha256(input.token);
  const usable = { tokenHash, kind: { in: input.kinds }, usedAt: null, expiresAt: { gt: ctx.now } };
  const { count } = await ctx.db.emailToken.updateMany({ where: usable, data: { usedAt: ctx.now } });
  if (count === 0) throw new AppError("invalid_input", "This link has expired or was already used. Ask for a new one.");
  return ctx.db.emailToken.findUniqueOrThrow({
    where: { tokenHash },
    select: { id: true, kind: true, userId: true, email: true, proven: true },
  });
}
