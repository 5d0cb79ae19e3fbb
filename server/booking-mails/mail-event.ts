import type { BookingEventView } from "@/server/bookings/dto";
import { listSeries } from "@/server/bookings/queries";
import type { Ctx } from "@/server/core/context";
import { enqueueMails, type Mail } from "@/server/emails/send";
import { toldTogether } from "./change";
import { findEventsOf, findFirstMade, findFormerHost, findFormFacts, findHappenedTogether, findNeighbours } from "./facts.queries";
import { GUEST_WAIT_MS, guestNews, isConfirmedSince } from "./guest-news";
import { bookingMails } from "./mails";

/**
 * Writes the mails that an event calls for, each as a job of its own: one bad address does not hold up the rest. `part` says for whom:
 * those who hear at once, or the guests whose minute is over. Returns when the latter have to be told; null when there are none.
 */
export async function mailEvent(ctx: Ctx, event: BookingEventView, part: "at once" | "waiting guests"): Promise<Date | null> {
  const { recurringBookingUid } = event.booking;
  const together = recurringBookingUid ? await findHappenedTogether(ctx, event.id) : [];
  // the same happened to several dates of a series at once: one mail tells of all, and the job of the first date writes it
  if (together.length && together[0] !== event.id) return null;
  const series = recurringBookingUid ? await listSeries(ctx, recurringBookingUid) : [];
  const events = together.length ? await findEventsOf(ctx, together, series) : [event];
  const formerHost = event.type === "reassigned" ? await findFormerHost(ctx, event) : null;
  const { labels, scheduleZone } = await findFormFacts(ctx, event.booking);
  const mails: Mail[] = [];
  let isWaitedFor = false;
  for (const told of toldTogether(events)) {
    const [first] = told;
    const neighbours = await findNeighbours(ctx, first);
    if (isConfirmedSince(first, neighbours)) continue;
    const { leftOut, waiting } = guestNews(first, neighbours, await findFirstMade(ctx, first.booking));
    isWaitedFor ||= waiting.size > 0;
    const readers = part === "at once" ? { leftOut } : { only: waiting };
    mails.push(
      ...bookingMails(first, {
        series,
        together: told.map(({ booking }) => booking),
        labels,
        scheduleZone,
        formerHost,
        writer: event,
        ...readers,
      }),
    );
  }
  const [host] = event.booking.hosts;
  await enqueueMails(ctx, mails, host ? `user:${host.id}` : "nobody");
  return isWaitedFor && part === "at once" ? new Date(event.at.getTime() + GUEST_WAIT_MS) : null;
}
