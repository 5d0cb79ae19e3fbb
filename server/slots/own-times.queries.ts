import { provenEmail } from "@/server/bookings/access";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { fieldError } from "@/server/core/errors";
import { instantOf } from "@/server/core/units";
import type { OwnTime } from "./dto";
import { OwnTimesInput } from "./schemas";

/** The widest range of one request. */
const WIDEST_MS = 62 * 86_400_000;
/** More lie in no two months; what is beyond is left out. */
const MOST_TIMES = 1000;

/**
 * When the signed-in user is taken by a booking of their own, as host or, where their address is proven, as attendee; for them alone.
 * Ascending. Throws `unauthenticated`, and `invalid_input` for a range that cannot be.
 */
export async function listOwnTimes(ctx: Ctx, input: OwnTimesInput): Promise<OwnTime[]> {
  const { start, end } = OwnTimesInput.parse(input);
  const { userId } = requirePerson(ctx);
  if (end < start || end.getTime() - start.getTime() > WIDEST_MS) throw fieldError("end", "Ask for a range of at most 62 days.");
  const email = await provenEmail(ctx);
  const rows = await ctx.db.booking.findMany({
    where: {
      status: { in: ["accepted", "pending"] },
      startTime: { lt: end },
      endTime: { gt: start },
      OR: [{ hosts: { some: { userId } } }, ...(email ? [{ attendees: { some: { email } } }] : [])],
    },
    select: { title: true, startTime: true, endTime: true },
    orderBy: { startTime: "asc" },
    take: MOST_TIMES,
  });
  return rows.map(({ title, startTime, endTime }) => ({ title, start: instantOf(startTime), end: instantOf(endTime) }));
}
