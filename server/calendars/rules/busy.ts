import { type Intervals, mergePairs } from "@/server/core/intervals";

/** More in one answer is no calendar of a person: it is not worked through. */
const MOST = 20_000;
/** The instants that a date can hold. */
const LAST_INSTANT = 8.64e15;

export type BusyReading = { readonly ok: true; readonly busy: Intervals } | { readonly ok: false; readonly why: string };

function isInstant(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LAST_INSTANT;
}

/**
 * What a calendar answered, held against what it was asked: busy times within `[from, to)` in UTC milliseconds, merged; linear. Times
 * outside the range and empty ones are dropped. One that is no time at all, or ends before it starts, spoils the answer: what else in it
 * is wrong cannot be known.
 */
export function readBusy(answer: unknown, { from, to }: { from: number; to: number }): BusyReading {
  if (!Array.isArray(answer)) return { ok: false, why: "It answered with something that is not a list of times." };
  if (answer.length > MOST) return { ok: false, why: `It answered with more than ${MOST} times.` };
  const pairs = new Float64Array(2 * answer.length);
  let n = 0;
  for (const time of answer as unknown[]) {
    const { start, end } = (time ?? {}) as { start?: unknown; end?: unknown };
    if (!isInstant(start) || !isInstant(end) || end < start) return { ok: false, why: "It answered with times that cannot be." };
    if (end === start || end <= from || start >= to) continue;
    pairs[n++] = Math.max(start, from);
    pairs[n++] = Math.min(end, to);
  }
  return { ok: true, busy: mergePairs(pairs, n / 2) };
}
