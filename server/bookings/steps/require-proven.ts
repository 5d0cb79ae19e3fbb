import { person } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { hasMailServer } from "@/server/core/env";
import { fieldError } from "@/server/core/errors";
import type { EventType } from "@/server/event-types/dto";
import { isHostOf, provenEmail } from "../access";
import { redeemVerificationCode } from "./redeem-verification-code";

/** How an address is proven: the page asks for the code by itself, programs by this. */
export const SEND_CODE =
  "Send the code that was mailed to it. POST /v2/atoms/verification/email/send-code with email and eventTypeId mails one.";

type Asking = Pick<EventType, "id" | "requiresBookerEmailVerification" | "ownerId" | "hosts">;

/**
 * Whether an address belongs to an account: then whoever books with it has to prove that it is theirs, whatever the event type says
 * (documentation, "Advanced": against impersonation). Without a mail server nothing can be proven, and nobody is asked.
 */
export async function isAccountToProve(ctx: Ctx, email: string): Promise<boolean> {
  return Boolean(email) && hasMailServer() && (await ctx.db.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

/**
 * Holds a booking's address against what the event type and the account that it belongs to ask for, in the booking's transaction; uses up
 * the code. Who is signed in as the account needs none, nor does a host who books for somebody. Throws `invalid_input` at
 * `emailVerificationCode` for a missing or wrong code.
 */
export async function requireProven(tx: Ctx, eventType: Asking, email: string, code: string | undefined): Promise<void> {
  if (eventType.requiresBookerEmailVerification) {
    if ((await provenEmail(tx)) === email) return;
    if (!code) throw fieldError("emailVerificationCode", `This event type asks for a verified e-mail address. ${SEND_CODE}`);
  } else {
    if (person(tx)?.email === email || isHostOf(tx, eventType) || !(await isAccountToProve(tx, email))) return;
    if (!code) throw fieldError("emailVerificationCode", `This address belongs to an account. Sign in as it, or: ${SEND_CODE}`);
  }
  await redeemVerificationCode(tx, { email, code, eventTypeId: eventType.id });
}
