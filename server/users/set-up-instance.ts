import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { hashPassword } from "@/server/core/passwords";
import { requireZone } from "@/server/core/zone-input";
import { insertUser } from "./create";
import type { Me } from "./dto";
import { isEmptyInstance } from "./queries";
import { SignUpInput } from "./schemas";

/** Any number of ours that no other advisory lock uses. */
const SETUP_LOCK = 7_240_001;

/**
 * Makes the first user, who administers the instance; their address counts as verified, for there may be no mail server yet. Of several first
 * visitors one wins: they queue at a lock that ends with the transaction. Throws `forbidden` once there is a user, `invalid_input` for an unknown zone.
 */
export async function setUpInstance(ctx: Ctx, input: SignUpInput): Promise<Me> {
  const { password, challenge: _, ...fields } = SignUpInput.parse(input);
  const timeZone = requireZone(fields.timeZone);
  // asked before as well: hashing is work that no later visitor may cause
  await requireEmptyInstance(ctx);
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    await tx.db.$executeRaw`SELECT pg_advisory_xact_lock(${SETUP_LOCK})`;
    await requireEmptyInstance(tx);
    return insertUser(tx, { ...fields, timeZone, passwordHash, admin: true, emailVerified: true });
  });
}

async function requireEmptyInstance(ctx: Ctx) {
  if (!(await isEmptyInstance(ctx))) throw new AppError("forbidden", "This instance is already set up. Sign in instead.");
}
