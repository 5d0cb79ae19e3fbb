import type { ExplainedReason, ExplainedStart } from "@/server/slots/dto";

/** Neighbouring starts that have the same answer. */
export type DayRow = {
  /** UTC milliseconds, ascending. */
  starts: number[];
  /** Empty: they are offered. */
  reasons: ExplainedReason[];
};

const isBetweenStarts = ({ reasons }: ExplainedStart) => reasons.length === 1 && reasons[0]!.code === "not_on_grid";

/** A day's starts in rows of one answer each, in order. What is merely between two start times was never a candidate. */
export function dayRows(starts: readonly ExplainedStart[]): DayRow[] {
  const rows: DayRow[] = [];
  let last = "";
  for (const candidate of starts) {
    if (isBetweenStarts(candidate)) continue;
    const answer = JSON.stringify(candidate.reasons);
    if (rows.length > 0 && answer === last) rows.at(-1)!.starts.push(candidate.start);
    else rows.push({ starts: [candidate.start], reasons: candidate.reasons });
    last = answer;
  }
  return rows;
}
