import { type Ctx, inTransaction } from "@/server/core/context";
import { AppError } from "@/server/core/errors";
import { requireHostedBooking } from "./access";
import { confirmBooking } from "./confirm";
import type { Booking } from "./dto";
import { SeriesInput } from "./schemas";
import { waitingInSeries } from "./series.queries";

/**
 * Accepts every occurrence of a series that waits for an answer, as one of its hosts: all of them or none. Returns them by start. Throws
 * `not_found`, `invalid_input` when none waits, `conflict` when the time of one has been taken meanwhile.
 */
export async function confirmSeries(ctx: Ctx, input: SeriesInput): Promise<Booking[]> {
  const { seriesUid } = SeriesInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const uids = await requireWaiting(tx, seriesUid);
    const confirmed: Booking[] = [];
    for (const uid of uids) confirmed.push(await confirmBooking(tx, { uid }));
    return confirmed;
  });
}

/**
 * The uids of a hosted series' occurrences that wait and are not over, by start. Throws `not_found`, `invalid_input` when there is none.
 */
export async function requireWaiting(tx: Ctx, seriesUid: string): Promise<string[]> {
  const { all, waiting } = await waitingInSeries(tx, seriesUid);
  await requireHostedBooking(tx, all[0] ?? seriesUid, "booking.update");
  if (!waiting.length) throw new AppError("invalid_input", "No date of this series waits for an answer any more.");
  return waiting;
}
