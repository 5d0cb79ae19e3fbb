import { comparableEmail } from "@/server/core/atoms-email";
import { person, requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { env } from "@/server/core/env";
import { AppError } from "@/server/core/errors";
import { decrypt } from "@/server/core/secrets";
import { MINUTE_MS } from "@/server/core/time";
import { type Minutes, minutes, toMinutes } from "@/server/core/units";
import { type NamedZone, namedZones } from "@/server/core/zone-names";
import { offsetAt } from "@/server/core/zones";
import { type Me, meSelect, type PublicUser, toMe } from "./dto";
import { formerOwnerOf, renamedFrom } from "./former-usernames.queries";
import { SealedSignUp, Username, type UsernameCheckInput } from "./schemas";

/** The acting user. Throws `unauthenticated`. */
export async function getMe(ctx: Ctx): Promise<Me> {
  const { userId, admin } = requirePerson(ctx);
  const row = await ctx.db.user.findUnique({ where: { id: userId }, select: meSelect });
  if (!row) throw new AppError("unauthenticated", "This account no longer exists. Sign in again.");
  return { ...toMe(row), admin: admin && row.role === "admin" };
}

/** What the form for a new password says: whether the rule for administrators holds, and how many API keys could end with it. */
export async function findPasswordFacts(ctx: Ctx): Promise<{ isAdmin: boolean; apiKeys: number }> {
  const { userId } = requirePerson(ctx);
  const select = { role: true, _count: { select: { apiKeys: true } } } as const;
  const { role, _count } = await ctx.db.user.findUniqueOrThrow({ where: { id: userId }, select });
  return { isAdmin: role === "admin", apiKeys: _count.apiKeys };
}

/** The address that the acting user wants to change to and has not confirmed yet, or null. */
export async function findPendingEmail(ctx: Ctx): Promise<string | null> {
  const { userId } = requirePerson(ctx);
  const where = { userId, kind: "change_email", usedAt: null, expiresAt: { gt: ctx.now } } as const;
  return (await ctx.db.emailToken.findFirst({ where, select: { email: true } }))?.email ?? null;
}

/**
 * The owner of a public page by their username or the one that they had until not long ago, or null. Usernames are compared in lower case.
 */
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

/**
 * Whether a visitor may sign up: "open"; "closed" by the operator (NEXT_PUBLIC_DISABLE_SIGNUP); "empty" while the instance waits for its
 * first user.
 */
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

export interface TimeZoneItem extends NamedZone {
  /** East of UTC, now. */
  offsetMinutes: Minutes;
}

/** Clocks change at whole quarters of an hour: until the next one the list stays as it is. */
const QUARTER_MS = 15 * MINUTE_MS;

let listed: { quarter: number; zones: TimeZoneItem[] } | undefined;

/**
 * The zones of the pinned table that a person would look for, sorted by name, with the offset that each has now and what finds it. Computed
 * once a quarter of an hour: anybody may ask, as often as they like.
 */
export async function listTimeZones(ctx: Ctx): Promise<TimeZoneItem[]> {
  const quarter = Math.floor(ctx.now.getTime() / QUARTER_MS);
  if (listed?.quarter !== quarter) listed = { quarter, zones: zonesAt(quarter * QUARTER_MS) };
  return listed.zones;
}

const zonesAt = (instant: number): TimeZoneItem[] =>
  namedZones().map((zone) => ({ ...zone, offsetMinutes: minutes(Math.round(toMinutes(offsetAt(zone.name, instant)))) }));

/** What a sign-in is checked against, or null for an unknown address. */
export async function findCredentials(ctx: Ctx, email: string) {
  return ctx.db.user.findUnique({
    where: { email: comparableEmail(email) },
    select: { id: true, email: true, name: true, passwordHash: true, role: true, adminRestricted: true },
  });
}
