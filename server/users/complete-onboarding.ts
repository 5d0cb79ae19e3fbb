import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { type Me, meSelect, toMe } from "./dto";
import { getMe } from "./queries";

/**
 * Ends the acting user's onboarding; doing it again changes nothing. Throws `invalid_input` while they have no username, and so no public
 * page.
 */
export async function completeOnboarding(ctx: Ctx): Promise<Me> {
  const { userId } = requirePerson(ctx);
  const me = await getMe(ctx);
  if (me.onboarded) return me;
  if (!me.username) throw fieldError("username", "Choose a username first: it is the address of your booking page.");
  return toMe(await ctx.db.user.update({ where: { id: userId }, data: { onboardedAt: ctx.now }, select: meSelect }));
}
