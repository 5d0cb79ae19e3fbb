import { type Ctx, inTransaction } from "@/server/core/context";
import { logCredential } from "@/server/core/credential-log";
import { hasMailServer } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { enqueue } from "@/server/core/jobs";
import { encrypt, keyedHash } from "@/server/core/secrets";
import { DAY_MS } from "@/server/core/time";
import { requireZone } from "@/server/core/zone-input";
import { insertUser } from "./create";
import { signUpJob } from "./jobs";
import { checkUsername, signUpState } from "./queries";
import { requestEmailVerification } from "./request-email-verification";
import { hashNewPassword } from "./require-password";
import { type SealedSignUp, SignUpInput } from "./schemas";

/** What comes after signing up: "mail" has the link that makes the account; "sign-in" is possible at once. */
export interface SignedUp {
  email: string;
  next: "mail" | "sign-in";
}

/**
 * Signs a visitor up. Where mail can be sent, nothing is written but a mail: the link in it, valid 24 hours, makes the account
 * (`confirmSignUp`). An address that has an account gets a mail that says so, and the answer, the time it takes and what the instance shows
 * afterwards are the same for both. Without a mail server nobody could open a link: the account is made at once, and a taken address is
 * refused at its field. Throws `forbidden` when the operator has closed sign-up or nobody has set the instance up, `conflict` at the field
 * for a taken username, `invalid_input` for an unknown zone and for a password that is easy to guess.
 */
export async function signUp(ctx: Ctx, input: SignUpInput): Promise<SignedUp> {
  const { password, challenge: _, ...fields } = SignUpInput.parse(input);
  const timeZone = requireZone(fields.timeZone);
  await requireOpenSignUp(ctx);
  if (!hasMailServer()) return signUpAtOnce(ctx, { ...fields, timeZone }, password);
  await requireFreeUsername(ctx, fields.username);
  const token = sealSignUp(ctx, { ...fields, timeZone, passwordHash: await hashNewPassword(password, fields, "password") });
  // whether there is an account is looked up by a job, as for a forgotten password
  await enqueue(ctx, signUpJob, { email: fields.email, token }, { key: keyedHash(fields.email) });
  return { email: fields.email, next: "mail" };
}

/**
 * What somebody told us, encrypted for the link in their mail. Nothing is kept here until it is opened: strangers neither fill the database
 * nor take a username away, and no trace shows whether their address was free.
 */
function sealSignUp(ctx: Ctx, facts: Omit<SealedSignUp, "purpose" | "expiresAt">): string {
  const sealed: SealedSignUp = { ...facts, purpose: "sign-up", expiresAt: ctx.now.getTime() + DAY_MS };
  return encrypt(JSON.stringify(sealed));
}

/** The account of somebody who cannot be asked for a proof of their address now. They get the link all the same, once mail is sent. */
async function signUpAtOnce(ctx: Ctx, fields: Omit<SignUpInput, "password" | "challenge">, password: string): Promise<SignedUp> {
  const passwordHash = await hashNewPassword(password, fields, "password");
  return inTransaction(ctx, async (tx) => {
    const me = await insertUser(tx, { ...fields, passwordHash });
    await requestEmailVerification({ ...tx, actor: { type: "user", userId: me.id, email: me.email, admin: false } });
    logCredential(tx, "account_created", { userId: me.id });
    return { email: me.email, next: "sign-in" };
  });
}

/** Throws `forbidden` when the operator has closed sign-up or nobody has set the instance up. */
export async function requireOpenSignUp(ctx: Ctx): Promise<void> {
  const state = await signUpState(ctx);
  if (state === "closed") throw new AppError("forbidden", "Sign-up is closed on this instance. Ask its operator for an account.");
  if (state === "empty") throw new AppError("forbidden", "This instance has no administrator yet. Set it up first.");
}

/** Usernames are public: who has one may be told. */
async function requireFreeUsername(ctx: Ctx, username: string) {
  const { available, message } = await checkUsername(ctx, { username });
  if (!available && message) throw new AppError("conflict", message, { fields: { username: message } });
}
