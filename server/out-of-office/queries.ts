import type { Prisma } from "@/prisma/generated/client";
import type { Ctx } from "@/server/core/context";
import { notFound } from "@/server/core/errors";
import { localDate } from "@/server/core/zones";
import { requireMay } from "@/server/owners/access";
import { type OutOfOfficeEntry, oooSelect, toOutOfOffice } from "./dto";
import { ListOooInput } from "./schemas";

/**
 * An owner's entries. In the order asked for; else what comes next first, and of past ones what was last. "Past" is decided by today's
 * date in the user's zone. Throws `not_found` for an owner who is not the acting user.
 */
export async function listOutOfOffice(ctx: Ctx, input: ListOooInput): Promise<OutOfOfficeEntry[]> {
  const { owner, when, sortStart, sortEnd, take, skip } = ListOooInput.parse(input);
  await requireMay(ctx, owner, "availability.read");
  const where = { userId: owner.userId, ...(when && { endDate: await boundOf(ctx, owner.userId, when) }) };
  const usual = when === "past" ? "desc" : "asc";
  const asked = [...(sortStart ? byStart(sortStart) : []), ...(sortEnd ? byEnd(sortEnd) : [])];
  const orderBy = [...(asked.length ? asked : byStart(usual)), { id: usual } as const];
  return (await ctx.db.outOfOffice.findMany({ where, select: oooSelect, orderBy, take, skip })).map(toOutOfOffice);
}

type Order = "asc" | "desc";
type OrderBy = Prisma.OutOfOfficeOrderByWithRelationInput[];

/** A day without times starts before every time of it … */
const byStart = (sort: Order): OrderBy => [{ startDate: sort }, { startTime: { sort, nulls: sort === "asc" ? "first" : "last" } }];
/** … and ends after. */
const byEnd = (sort: Order): OrderBy => [{ endDate: sort }, { endTime: { sort, nulls: sort === "asc" ? "last" : "first" } }];

async function boundOf(ctx: Ctx, userId: number, when: "upcoming" | "past") {
  const user = await ctx.db.user.findUnique({ where: { id: userId }, select: { timeZone: true } });
  if (!user) throw notFound("User", userId);
  const today = localDate(user.timeZone, ctx.now.getTime());
  return when === "past" ? { lt: today } : { gte: today };
}
