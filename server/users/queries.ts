import { person, requirePerson } from "@/server/core/authorize";
import type { Actor, Ctx } from "@/server/core/context";
import { env } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { decrypt } from "@/server/core/secrets";
import { MINUTE_MS } from "@/server/core/time";
import { listZones, offsetAt } from "@/server/core/zones";
import { type Me, meSelect, type PublicUser, toMe } from "./dto";
import { formerOwnerOf, renamedFrom } from "./former-usernames.queries";
import { SealedSignUp, Username, type UsernameCheckInput } from "./schemas";

/** The acting user. Throws `unauthenticated`. */
export async function getMe(ctx: Ctx): Promise<Me> {
  const { userId } = requirePerson(ctx);
  const row = await ctx.db.user.findUnique({ where: { id: userId }, select: meSelect });
  if (!row) throw new AppError("unauthenticated", "This account no longer exists. Sign in again.");
  return toMe(row);
}

/** The owner of a public page by their username or the one that they had until not long ago, or null. Usernames are compared in lower case. */
export async function findPublicUser(ctx: Ctx, username: string): Promise<PublicUser | null> {
  const found = await findByUsername(ctx, username);
  if (found) return found;
  const renamed = await renamedFrom(ctx, username);
  return renamed === null ? null : findByUsername(ctx, renamed);
}

async function findByUsername(ctx: Ctx, username: string): Promise<PublicUser | null> {
  const row = await ctx.db.user.findUnique({
    where: { username: username.toLowerCase() },
    select: {
      id: true,
      username: true,
      name: true,
      bio: true,
      avatarUrl: true,
      away: true,
      theme: true,
      brandColor: true,
      darkBrandColor: true,
      hideBranding: true,
      weekStart: true,
    },
  });
  return row?.username ? { ...row, username: row.username, name: row.name ?? row.username } : null;
}

/** True while nobody has signed up on this instance: the first visitor sets it up. */
export async function isEmptyInstance(ctx: Ctx): Promise<boolean> {
  return (await ctx.db.user.findFirst({ select: { id: true } })) === null;
}

/** Whether a visitor may sign up: "open"; "closed" by the operator (NEXT_PUBLIC_DISABLE_SIGNUP); "empty" while the instance waits for its first user. */
export async function signUpState(ctx: Ctx): Promise<"open" | "closed" | "empty"> {
  if (await isEmptyInstance(ctx)) return "empty";
  return /^(1|true|yes|on)$/i.test(env().NEXT_PUBLIC_DISABLE_SIGNUP ?? "") ? "closed" : "open";
}

/** What the token in a sign-up mail holds; null when it was changed, is something else, or is a day old. */
export async function openSignUp(ctx: Ctx, token: string): Promise<SealedSignUp | null> {
  try {
    const signUp = SealedSignUp.parse(JSON.parse(decrypt(token)));
    return signUp.expiresAt > ctx.now.getTime() ? signUp : null;
  } catch {
    return null;
  }
}

/** Whether somebody has an account with an e-mail address. Only for whoever has proven that the address is theirs. */
export async function isEmailTaken(ctx: Ctx, email: string): Promise<boolean> {
  return (await ctx.db.user.findUnique({ where: { email }, select: { id: true } })) !== null;
}

export interface UsernameCheck {
  available: boolean;
  /** Why not, as a sentence to show at the field. */
  message: string | null;
}

/** Whether the caller could take a username now; their own counts as available. */
export async function checkUsername(ctx: Ctx, input: UsernameCheckInput): Promise<UsernameCheck> {
  const parsed = Username.safeParse(input.username);
  if (!parsed.success) return { available: false, message: parsed.error.issues[0]?.message ?? "Choose another username" };
  const owner =
    (await ctx.db.user.findUnique({ where: { username: parsed.data }, select: { id: true } })) ?? (await formerOwnerOf(ctx, parsed.data));
  const available = owner === null || owner.id === person(ctx)?.userId;
  return { available, message: available ? null : "That username is taken. Choose another one." };
}

export interface TimeZoneItem {
  /** IANA name. */
  name: string;
  /** Minutes east of UTC now. */
  offsetMinutes: number;
}

const REGIONS = /^(UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/.+)$/;

/** The zones of the pinned table that a person would look for, sorted by name; technical ones and countries' aliases (US/Pacific) are left out. */
export async function listTimeZones(ctx: Ctx): Promise<TimeZoneItem[]> {
  const instant = ctx.now.getTime();
  const names = listZones().filter((name) => REGIONS.test(name));
  return names.map((name) => ({ name, offsetMinutes: Math.round(offsetAt(name, instant) / MINUTE_MS) }));
}

/** The user of a session, or null when they are gone or have signed out everywhere since (`sessionVersion`). */
export async function findSessionActor(ctx: Ctx, userId: number, sessionVersion: number): Promise<Actor | null> {
  const row = await ctx.db.user.findUnique({ where: { id: userId }, select: { id: true, email: true, role: true, sessionVersion: true } });
  if (!row || row.sessionVersion !== sessionVersion) return null;
  return { type: "user", userId: row.id, email: row.email, admin: row.role === "admin" };
}

/** What a sign-in is checked against, or null for an unknown address. */
export async function findCredentials(ctx: Ctx, email: string) {
  return ctx.db.user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: { id: true, email: true, name: true, passwordHash: true, sessionVersion: true },
  });
}
