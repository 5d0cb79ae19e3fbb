import { type Ctx, inTransaction } from "@/server/core/context";
import { requireWaiting } from "./confirm-series";
import { declineBooking } from "./decline";
import type { Booking } from "./dto";
import { DeclineSeriesInput } from "./schemas";

/**
 * Refuses every occurrence of a series that waits for an answer, as one of its hosts. Throws `not_found`, `invalid_input` when none waits.
 */
export async function declineSeries(ctx: Ctx, input: DeclineSeriesInput): Promise<Booking[]> {
  const { seriesUid, reason } = DeclineSeriesInput.parse(input);
  return inTransaction(ctx, async (tx) => {
    const declined: Booking[] = [];
    for (const uid of await requireWaiting(tx, seriesUid)) declined.push(await declineBooking(tx, { uid, reason }));
    return declined;
  });
}
