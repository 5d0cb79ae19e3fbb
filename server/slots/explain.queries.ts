import { findBookable } from "@/server/availability/bookable.queries";
import { explainStarts } from "@/server/availability/queries";
import type { Explained } from "@/server/availability/rules/explain-range";
import type { Reason } from "@/server/availability/rules/world";
import { requirePerson } from "@/server/core/authorize";
import type { Ctx } from "@/server/core/context";
import { fieldError, notFound } from "@/server/core/errors";
import { DAY_MS } from "@/server/core/time";
import { getEventType } from "@/server/event-types/queries";
import type { ExplainedStart } from "./dto";
import { ExplainSlotsInput } from "./schemas";

/**
 * Why starts of an event type are, or are not, on offer: for its owner and hosts (scheduling rule 21). Which booking or calendar stands
 * in the way is named to the host whose it is only. Throws `not_found` for everybody else, `invalid_input` for more than two days.
 */
export async function explainSlots(ctx: Ctx, input: ExplainSlotsInput): Promise<ExplainedStart[]> {
  const { eventTypeId, start, end, duration } = ExplainSlotsInput.parse(input);
  const { userId } = requirePerson(ctx);
  await getEventType(ctx, { id: eventTypeId });
  const bookable = await findBookable(ctx, eventTypeId);
  if (!bookable) throw notFound("Event type", eventTypeId);
  const from = start.getTime();
  const to = end?.getTime() ?? from + 60_000;
  if (to <= from || to - from > 2 * DAY_MS) throw fieldError("end", "Ask for a range of at most two days that ends after its start.");
  const explained = await explainStarts(ctx, bookable, { from, to }, duration ?? bookable.rules.lengthMinutes);
  const asked = end ? explained : explained.filter((candidate) => candidate.start === from);
  return withSources(ctx, asked, userId);
}

const bookingOf = (reason: Reason) => ("by" in reason && reason.by.kind === "booking" ? reason.by.bookingId : null);

/** Bookings by uid and title for the host whose they are; for others only that the host is occupied. */
async function withSources(ctx: Ctx, explained: Explained[], userId: number): Promise<ExplainedStart[]> {
  const ids = new Set(explained.flatMap(({ reasons }) => reasons.map(bookingOf)).filter((id) => id !== null));
  const rows = ids.size
    ? await ctx.db.booking.findMany({
        where: { id: { in: [...ids] }, hosts: { some: { userId } } },
        select: { id: true, uid: true, title: true },
      })
    : [];
  const own = new Map(rows.map((row) => [row.id, { uid: row.uid, title: row.title }]));
  return explained.map(({ start, reasons }) => ({
    start,
    offered: reasons.length === 0,
    reasons: reasons.map((reason) => {
      if (!("by" in reason)) return { ...reason, source: null };
      const { by, ...rest } = reason;
      const isOwn = "userId" in rest && rest.userId === userId;
      if (by.kind === "busy") return { ...rest, source: isOwn && by.source ? { calendar: by.source } : null };
      return { ...rest, source: (isOwn && own.get(by.bookingId)) || null };
    }),
  }));
}
