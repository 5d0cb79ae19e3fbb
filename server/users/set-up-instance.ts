import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError } from "@/server/core/errors";
import { lockSetUp } from "@/server/core/locks";
import { requireZone } from "@/server/core/zone-input";
import { insertUser } from "./create";
import type { Me } from "./dto";
import { isEmptyInstance } from "./queries";
import { hashNewPassword } from "./require-password";
import { SetUpInput } from "./schemas";

/**
 * Makes the first user, who administers the instance; their address counts as verified, for there may be no mail server yet. Of several
 * first visitors one wins: they queue at a lock that ends with the transaction. Throws `forbidden` once there is a user, `invalid_input`
 * for an unknown zone and for a password that is easy to guess or does not meet the rule for administrators.
 */
export async function setUpInstance(ctx: Ctx, input: SetUpInput): Promise<Me> {
  const { password, challenge: _, ...fields } = SetUpInput.parse(input);
  const timeZone = requireZone(fields.timeZone);
  // asked before as well: hashing is work that no later visitor may cause
  await requireEmptyInstance(ctx);
  const passwordHash = await hashNewPassword(password, { ...fields, admin: true }, "password");
  return inTransaction(ctx, async (tx) => {
    await lockSetUp(tx);
    await requireEmptyInstance(tx);
    const me = await insertUser(tx, { ...fields, timeZone, passwordHash, admin: true, emailVerified: true });
    logCredential(tx, "account_created", { userId: me.id });
    return me;
  });
}

async function requireEmptyInstance(ctx: Ctx) {
  if (!(await isEmptyInstance(ctx))) throw new AppError("forbidden", "This instance is already set up. Sign in instead.");
}
