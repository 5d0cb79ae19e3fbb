import { type Ctx, inTransaction } from "@/server/core/context";
import { lockUser } from "@/server/core/locks";
import { requireMine } from "@/server/owners/access";
import { bookingLimitsColumn, toBookingLimits, type UserBookingLimits } from "./dto";
import { UpdateBookingLimitsInput } from "./schemas";

/**
 * Changes how many bookings the acting user takes per calendar day, week, month and year of their zone, over all event types; absent
 * periods stay, null takes a limit away. Answers all of them. Bookings that are made already stay, whatever the limit. Throws
 * `invalid_input` for what is no whole number from 1. (Documentation: "User booking limits"; scheduling rule 13.)
 */
export async function updateMyBookingLimits(ctx: Ctx, input: UpdateBookingLimitsInput): Promise<UserBookingLimits> {
  const { userId } = requireMine(ctx, "profile.update");
  const changes = Object.entries(UpdateBookingLimitsInput.parse(input)).filter(([, limit]) => limit !== undefined);
  return inTransaction(ctx, async (tx) => {
    // two changes at once must not lose one another
    await lockUser(tx, userId);
    const { bookingLimits } = await tx.db.user.findUniqueOrThrow({ where: { id: userId }, select: { bookingLimits: true } });
    const limits: UserBookingLimits = { ...toBookingLimits(bookingLimits), ...Object.fromEntries(changes) };
    await tx.db.user.update({ where: { id: userId }, data: { bookingLimits: bookingLimitsColumn(limits) }, select: { id: true } });
    return limits;
  });
}
