import { endAllApiKeys } from "@/server/api-keys/end-all";
import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { isUniqueViolation } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { issueEmailToken } from "@/server/email-tokens/issue";
import { redeemEmailToken } from "@/server/email-tokens/redeem";
import { endAllSessions } from "@/server/sessions/end";
import { UndoEmailChangeInput } from "./schemas";

/**
 * Gives an account back to the address that it had before a change, for whoever opens the link that went there. Whoever made the change
 * knew the password: it opens nothing any more, and sessions and API keys end. Answers the address and the token of a link to choose a new
 * password with. Throws `invalid_input` for a link that is unknown, used or a week old, `conflict` when another account has the address
 * now.
 */
export async function undoEmailChange(ctx: Ctx, input: UndoEmailChangeInput): Promise<{ email: string; resetToken: string }> {
  const { token } = UndoEmailChangeInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const { id, userId, email } = await redeemEmailToken(tx, { token, kinds: ["undo_email_change"] });
    const data = { email, emailVerifiedAt: tx.now, passwordHash: null };
    await tx.db.user.update({ where: { id: userId }, data, select: { id: true } }).catch((error: unknown) => {
      if (isUniqueViolation(error))
        throw new AppError("conflict", "Another account has this e-mail address now. Ask the operator for help.");
      throw error;
    });
    // links of changes before this one still lead further back; all others went to whoever took the account over
    await tx.db.emailToken.deleteMany({ where: { userId, usedAt: null, NOT: { kind: "undo_email_change", id: { lt: id } } } });
    await endAllSessions(tx, userId, "email_change_undone");
    const apiKeysEnded = await endAllApiKeys(tx, userId, "email_change_undone");
    logCredential(tx, "email_change_undone", { userId, apiKeysEnded });
    return { email, resetToken: await issueEmailToken(tx, { kind: "reset_password", userId, email }) };
  });
}
