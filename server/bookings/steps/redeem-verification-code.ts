import type { Ctx } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { keyedHash } from "@/server/core/secrets";
import { spendTry } from "@/server/core/tries";

/**
 * Uses up the code that was mailed to an address for an event type, in the transaction of the booking it proves: a booking that fails
 * leaves the code usable. Throws `invalid_input` for a wrong or expired code, `rate_limited` after too many wrong ones: those are counted
 * outside the transaction, which a wrong code undoes.
 */
export async function redeemVerificationCode(
  tx: Ctx,
  { email, code, eventTypeId }: { email: string | null; code: string; eventTypeId: number },
): Promise<void> {
  const address = email ?? "";
  await spendTry("booking-code", address, address);
  const { count } = await tx.db.bookingCode.deleteMany({
    where: { email: address, eventTypeId, codeHash: keyedHash(`${address} ${code.trim()}`), expiresAt: { gt: tx.now } },
  });
  if (!count) throw fieldError("emailVerificationCode", "That code is wrong or has expired. Check it, or ask for a new one.");
}
