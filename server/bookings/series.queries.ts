import type { Prisma } from "@/prisma/generated/client";
import type { Ctx } from "@/server/core/context";

/** The uids of a series' occurrences, and of those that wait for an answer and are not over; both by start. Asks for no right. */
export async function waitingInSeries(ctx: Ctx, seriesUid: string): Promise<{ all: string[]; waiting: string[] }> {
  const select = { uid: true, status: true, endTime: true };
  const rows = await ctx.db.booking.findMany({ where: { recurringBookingUid: seriesUid }, select, orderBy: { startTime: "asc" } });
  const waiting = rows.filter(({ status, endTime }) => status === "pending" && endTime > ctx.now);
  return { all: rows.map(({ uid }) => uid), waiting: waiting.map(({ uid }) => uid) };
}

/** Of the bookings of a list: the first of each series, and how many of each series are in the list, by its uid. */
export async function seriesIn(ctx: Ctx, where: Prisma.BookingWhereInput): Promise<{ firstIds: number[]; counts: Record<string, number> }> {
  const rows = await ctx.db.booking.groupBy({
    by: ["recurringBookingUid"],
    where: { AND: [where, { recurringBookingUid: { not: null } }] },
    _min: { id: true },
    _count: { _all: true },
  });
  return {
    firstIds: rows.flatMap(({ _min }) => _min.id ?? []),
    counts: Object.fromEntries(rows.map((row) => [row.recurringBookingUid, row._count._all])),
  };
}
