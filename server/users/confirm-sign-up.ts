import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { AppError, fieldError } from "@/server/core/errors";
import { verifyPassword } from "@/server/core/passwords";
import { insertUser } from "./create";
import type { Me } from "./dto";
import { checkUsername, isEmailTaken, openSignUp } from "./queries";
import { ConfirmSignUpInput } from "./schemas";
import { requireOpenSignUp } from "./sign-up";

/**
 * Makes the account of whoever opened the link in the mail and knows the password that was chosen with it: a stranger who signed up with
 * somebody else's address does not get an account that its owner confirms by mistake. A username that was taken meanwhile is left out, and
 * onboarding asks for another. Throws `invalid_input` for a link that has expired or is none, and at the field for another password;
 * `conflict` when there is an account with the address by now; `forbidden` when sign-up was closed.
 */
export async function confirmSignUp(ctx: Ctx, input: ConfirmSignUpInput): Promise<Me> {
  const { token, password } = ConfirmSignUpInput.parse(input);
  const signUp = await openSignUp(ctx, token);
  if (!signUp) throw new AppError("invalid_input", "This link has expired. Sign up again.");
  await requireOpenSignUp(ctx);
  if (!(await verifyPassword(password, signUp.passwordHash)))
    throw fieldError("password", "This is not the password that was chosen when signing up.");
  return inTransaction(ctx, async (tx) => {
    // to the owner of the mailbox, who may know
    if (await isEmailTaken(tx, signUp.email))
      throw new AppError("conflict", "There is an account with this e-mail address already. Sign in instead.");
    const { name, email, passwordHash, timeZone, language } = signUp;
    const { available } = await checkUsername(tx, signUp);
    const me = await insertUser(tx, {
      name,
      email,
      passwordHash,
      timeZone,
      language,
      username: available ? signUp.username : undefined,
      emailVerified: true,
    });
    logCredential(tx, "account_created", { userId: me.id });
    return me;
  });
}
