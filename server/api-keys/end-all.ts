import type { Ctx } from "@/server/core/context";

/** Deletes all API keys of a user; answers how many. For use inside the transaction of another verb, which has checked who asks. */
export async function endAllApiKeys(ctx: Ctx, userId: number): Promise<number> {
  return (await ctx.db.apiKey.deleteMany({ where: { userId } })).count;
}
