import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { hashPassword } from "@/server/core/passwords";
import { requireZone } from "@/server/core/zone-input";
import { insertUser } from "./create";
import type { Me } from "./dto";
import { signUpState } from "./queries";
import { requestEmailVerification } from "./request-email-verification";
import { SignUpInput } from "./schemas";

/**
 * Makes an account for a visitor and mails a link that verifies their address; they may go on before it is opened. Throws `forbidden` when
 * the operator has closed sign-up or nobody has set the instance up, `conflict` at the field for a taken e-mail or username,
 * `invalid_input` for an unknown zone.
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<Me> {
  const { password, challenge: _, ...fields } = SignUpInput.parse(input);
  const timeZone = requireZone(fields.timeZone);
  await requireOpenSignUp(ctx);
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    const me = await insertUser(tx, { ...fields, timeZone, passwordHash });
    await requestEmailVerification({ ...tx, actor: { type: "user", userId: me.id, email: me.email, admin: false } });
    return me;
  });
}

async function requireOpenSignUp(ctx: Ctx) {
  const state = await signUpState(ctx);
  if (state === "closed") throw new AppError("forbidden", "Sign-up is closed on this instance. Ask its operator for an account.");
  if (state === "empty") throw new AppError("forbidden", "This instance has no administrator yet. Set it up first.");
}
