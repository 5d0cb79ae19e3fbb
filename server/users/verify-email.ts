import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { redeemEmailToken } from "@/server/email-tokens/redeem";
import { VerifyEmailInput } from "./schemas";

/**
 * Verifies the address that a mailed link went to; a link for a change of address makes it the user's own. Whoever has the link may use it.
 * Throws `invalid_input` for a link that is unknown, used, expired or for an address that is no longer the user's, `conflict` when the new address was taken since.
 */
export async function verifyEmail(ctx: Ctx, input: VerifyEmailInput): Promise<{ email: string; changed: boolean }> {
  const { token } = VerifyEmailInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const { kind, userId, email } = await redeemEmailToken(tx, { token, kinds: ["verify_email", "change_email"] });
    if (kind === "change_email") await changeAddress(tx, userId, email);
    else await confirmAddress(tx, userId, email);
    return { email, changed: kind === "change_email" };
  });
}

async function confirmAddress(tx: Ctx, userId: number, email: string) {
  const { count } = await tx.db.user.updateMany({ where: { id: userId, email }, data: { emailVerifiedAt: tx.now } });
  if (count === 0) throw new AppError("invalid_input", "This link is for an address that is no longer yours. Ask for a new one.");
}

async function changeAddress(tx: Ctx, userId: number, email: string) {
  const data = { email, emailVerifiedAt: tx.now };
  await tx.db.user.update({ where: { id: userId }, data, select: { id: true } }).catch((error: unknown) => {
    if (isUniqueViolation(error)) throw new AppError("conflict", "Another account has this e-mail address now. Choose another one.");
    throw error;
  });
  // what went to the old address opens nothing any more
  await tx.db.emailToken.deleteMany({ where: { userId, usedAt: null } });
}
