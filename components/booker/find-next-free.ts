import { addMonths, dateOf, dateRange, firstDateOf, monthOf } from "./clock";
import { ask, type OfferedSlots, type PeriodQuestion, toPeriodInput } from "./slots-api";

/** How far the search for a free day goes, in months from its beginning: a near one costs little, and a year is the most. */
const SEARCH_MONTHS = [1, 4, 12];

/** Asks for the starts between two instants. */
export type AskStarts = (input: ReturnType<typeof toPeriodInput>) => Promise<Pick<OfferedSlots, "slots" | "offsets">>;

/** The first date with times after what is shown; null where a year has none. */
export async function findNextFree(question: PeriodQuestion, askFor: AskStarts = askStarts): Promise<string | null> {
  let from = question.until;
  const first = monthOf(from);
  for (const months of SEARCH_MONTHS) {
    const until = firstDateOf(addMonths(first, months));
    const { slots, offsets } = await askFor({ ...toPeriodInput(question), ...dateRange(from, until) });
    const found = slots.map(({ start }) => dateOf(offsets, start)).find((date) => date >= from);
    if (found) return found;
    from = until;
  }
  return null;
}

const askStarts: AskStarts = (input) => ask<OfferedSlots>("slots.list", input);
