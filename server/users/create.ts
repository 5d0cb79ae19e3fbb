import type { z } from "zod";
import { type Ctx, inTransaction } from "@/server/core/context";
import { isUniqueViolation } from "@/server/core/database";
import { AppError } from "@/server/core/errors";
import { requireZone } from "@/server/core/zone-input";
import { DEFAULT_AVAILABILITY } from "@/server/schedules/schemas";
import { claimUsername } from "./claim-username";
import { type Me, meSelect, toMe } from "./dto";
import { hashNewPassword } from "./require-password";
import { habitsOf } from "./rules/habits";
import { CreateUserInput } from "./schemas";

/** What a new user is made of, once the password is hashed. */
type NewUser = Omit<z.output<typeof CreateUserInput>, "password"> & {
  passwordHash: string | null;
  /** Of their browser: how they read weeks and hours. */
  language?: string | undefined;
};

/**
 * Creates a user with the default schedule: Monday to Friday, 09:00-17:00 in their zone. Only the system may
 * (sign-up, setup, seed). Throws `conflict` with the field when the e-mail or username is taken.
 */
export async function createUser(ctx: Ctx, input: CreateUserInput): Promise<Me> {
  if (ctx.actor.type !== "system") throw new AppError("forbidden", "Sign up to create an account.");
  const { password, ...fields } = CreateUserInput.parse(input);
  const timeZone = requireZone(fields.timeZone);
  const passwordHash = password ? await hashNewPassword(password, fields, "password") : null;
  return inTransaction(ctx, (tx) => insertUser(tx, { ...fields, timeZone, passwordHash }));
}

/**
 * Writes a user and their default schedule; `ctx` is a transaction and the zone is known. Hashing a password takes half a second, so it
 * happens before: the embedded database has one connection. Throws `conflict` with the field when the e-mail or username is taken.
 */
export async function insertUser(ctx: Ctx, { admin, emailVerified, language, ...fields }: NewUser): Promise<Me> {
  await refuseTaken(ctx, fields.email, fields.username);
  const { timeZone } = fields;
  const habits = habitsOf(language ?? "");
  const data = { ...fields, ...habits, role: admin ? "admin" : "user", emailVerifiedAt: emailVerified ? ctx.now : null } as const;
  const { id } = await ctx.db.user.create({ data, select: { id: true } }).catch(rethrowTaken);
  if (fields.username) await claimUsername(ctx, id, fields.username);
  const schedule = await ctx.db.schedule.create({
    data: { ownerId: id, name: "Working hours", timeZone, availability: [...DEFAULT_AVAILABILITY] },
    select: { id: true },
  });
  return toMe(await ctx.db.user.update({ where: { id }, data: { defaultScheduleId: schedule.id }, select: meSelect }));
}

async function refuseTaken(tx: Ctx, email: string, username: string | undefined) {
  const taken = await tx.db.user.findFirst({ where: { OR: [{ email }, ...(username ? [{ username }] : [])] }, select: { email: true } });
  if (!taken) return;
  const [field, message] =
    taken.email === email
      ? ["email", "There is an account with this e-mail address. Sign in instead."]
      : ["username", "That username is taken. Choose another one."];
  throw new AppError("conflict", message, { fields: { [field]: message } });
}

/** Two sign-ups in the same instant: the unique index decides. */
function rethrowTaken(error: unknown): never {
  const message = "That e-mail address or username was just taken. Choose another one.";
  if (isUniqueViolation(error)) throw new AppError("conflict", message, { fields: { email: message } });
  throw error;
}
