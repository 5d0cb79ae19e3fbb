import { requirePerson } from "@/server/core/authorize";
import { type Ctx, inTransaction } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { lockUser } from "@/server/core/locks";
import { getMyHolidays } from "./queries";
import { SwitchHolidayInput } from "./schemas";

/**
 * Says whether the acting user keeps one of the holidays of their country: one that they work on closes nothing. Throws `not_found` for
 * another's.
 */
export async function switchHoliday(ctx: Ctx, input: SwitchHolidayInput): Promise<void> {
  const { userId } = requirePerson(ctx);
  const { key, isKept } = SwitchHolidayInput.parse(input);
  await inTransaction(ctx, async (tx) => {
    // two switches at once must not lose one another
    await lockUser(tx, userId);
    const { upcoming } = await getMyHolidays(tx);
    if (!upcoming.some((holiday) => holiday.key === key)) throw notFound("Holiday", key);
    const holidaysDisabled = upcoming.filter((holiday) => (holiday.key === key ? !isKept : !holiday.isKept)).map((holiday) => holiday.key);
    await tx.db.user.update({ where: { id: userId }, data: { holidaysDisabled }, select: { id: true } });
  });
}
