import { requirePerson } from "@/server/core/authorize";
import type { Actor, Ctx } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { type Me, meSelect, type PublicUser, toMe } from "./dto";

/** The acting user. Throws `unauthenticated`. */
export async function getMe(ctx: Ctx): Promise<Me> {
  const { userId } = requirePerson(ctx);
  const row = await ctx.db.user.findUnique({ where: { id: userId }, select: meSelect });
  if (!row) throw new AppError("unauthenticated", "This account no longer exists. Sign in again.");
  return toMe(row);
}

/** The owner of a public page, or null. Usernames are compared in lower case. */
export async function findPublicUser(ctx: Ctx, username: string): Promise<PublicUser | null> {
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
