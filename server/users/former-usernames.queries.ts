import type { Ctx } from "@/server/core/context";

/** Who has the right to a username that its owner gave up less than `FORMER_USERNAME_DAYS` ago; null for nobody. */
export async function formerOwnerOf(ctx: Ctx, username: string): Promise<{ id: number; username: string | null } | null> {
  const where = { username: username.toLowerCase(), freeAt: { gt: ctx.now } };
  const row = await ctx.db.formerUsername.findFirst({ where, select: { user: { select: { id: true, username: true } } } });
  return row?.user ?? null;
}

/** The usernames in lower case, and instead of each that somebody gave up not long ago the one that they have now. */
export async function currentUsernames(ctx: Ctx, usernames: readonly string[]): Promise<string[]> {
  const names = usernames.map((name) => name.toLowerCase());
  const where = { username: { in: names }, freeAt: { gt: ctx.now } };
  const rows = await ctx.db.formerUsername.findMany({ where, select: { username: true, user: { select: { username: true } } } });
  const renamed = new Map(rows.map(({ username, user }) => [username, user.username]));
  return names.map((name) => renamed.get(name) ?? name);
}

/** The username of whoever gave `username` up not long ago, or null: the second try of a look-up that has found nobody. */
export async function renamedFrom(ctx: Ctx, username: string): Promise<string | null> {
  return (await formerOwnerOf(ctx, username))?.username ?? null;
}
