/**
 * Sets of instants as typed arrays: start, end, start, end … (UTC ms), half-open, ascending, disjoint and not touching. Every
 * operation is one linear sweep.
 */
export type Intervals = Float64Array;

export const NO_INTERVALS: Intervals = new Float64Array(0);

/** Sorts pairs that overlap: what is covered depends only on how many have begun and ended, so starts and ends sort on their own. */
function sortPairs(pairs: Float64Array, length: number): void {
  const starts = new Float64Array(length / 2);
  const ends = new Float64Array(length / 2);
  for (let i = 0; i < length; i += 2) {
    starts[i / 2] = pairs[i]!;
    ends[i / 2] = pairs[i + 1]!;
  }
  starts.sort();
  ends.sort();
  for (let i = 0; i < length; i += 2) {
    pairs[i] = starts[i / 2]!;
    pairs[i + 1] = ends[i / 2]!;
  }
}

/** Union of the first `count` pairs of an array, which may overlap, touch, be empty and come in any order. The array is used up. */
export function mergePairs(pairs: Float64Array, count: number): Intervals {
  let kept = 0;
  let ascending = true;
  for (let i = 0; i < 2 * count; i += 2) {
    const start = pairs[i]!;
    const end = pairs[i + 1]!;
    if (end <= start) continue;
    if (kept > 0 && start < pairs[kept - 2]!) ascending = false;
    pairs[kept] = start;
    pairs[kept + 1] = end;
    kept += 2;
  }
  if (!ascending) sortPairs(pairs, kept);
  let n = 0;
  for (let i = 0; i < kept; i += 2) {
    const start = pairs[i]!;
    const end = pairs[i + 1]!;
    if (n > 0 && start <= pairs[n - 1]!) {
      if (end > pairs[n - 1]!) pairs[n - 1] = end;
    } else {
      pairs[n] = start;
      pairs[n + 1] = end;
      n += 2;
    }
  }
  return pairs.subarray(0, n);
}

/** What lies in `from` and not in `taken`. */
export function subtract(from: Intervals, taken: Intervals): Intervals {
  const out = new Float64Array(from.length + taken.length);
  let n = 0;
  let j = 0;
  for (let i = 0; i < from.length; i += 2) {
    let start = from[i]!;
    const end = from[i + 1]!;
    while (j < taken.length && taken[j + 1]! <= start) j += 2;
    for (; j < taken.length && taken[j]! < end; j += 2) {
      if (taken[j]! > start) {
        out[n] = start;
        out[n + 1] = taken[j]!;
        n += 2;
      }
      start = taken[j + 1]!;
      if (start >= end) break;
    }
    if (start < end) {
      out[n] = start;
      out[n + 1] = end;
      n += 2;
    }
  }
  return out.subarray(0, n);
}

/** What lies in both, in pieces of at least `shortest` ms. */
export function intersect(a: Intervals, b: Intervals, shortest: number): Intervals {
  const out = new Float64Array(a.length + b.length);
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const start = Math.max(a[i]!, b[j]!);
    const end = Math.min(a[i + 1]!, b[j + 1]!);
    if (end > start && end - start >= shortest) {
      out[n] = start;
      out[n + 1] = end;
      n += 2;
    }
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return out.subarray(0, n);
}

/** What lies in either. */
export function unite(a: Intervals, b: Intervals): Intervals {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const out = new Float64Array(a.length + b.length);
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const fromA = j >= b.length || (i < a.length && a[i]! <= b[j]!);
    const start = fromA ? a[i]! : b[j]!;
    const end = fromA ? a[i + 1]! : b[j + 1]!;
    if (fromA) i += 2;
    else j += 2;
    if (n > 0 && start <= out[n - 1]!) {
      if (end > out[n - 1]!) out[n - 1] = end;
    } else {
      out[n] = start;
      out[n + 1] = end;
      n += 2;
    }
  }
  return out.subarray(0, n);
}

/** The intervals of at least `shortest` ms. */
export function atLeast(of: Intervals, shortest: number): Intervals {
  const out = new Float64Array(of.length);
  let n = 0;
  for (let i = 0; i < of.length; i += 2) {
    if (of[i + 1]! - of[i]! < shortest) continue;
    out[n] = of[i]!;
    out[n + 1] = of[i + 1]!;
    n += 2;
  }
  return out.subarray(0, n);
}

/** True when one interval holds all of `[start, end)`. */
export function covers(of: Intervals, start: number, end: number): boolean {
  let low = 0;
  let high = of.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (of[2 * middle + 1]! <= start) low = middle + 1;
    else high = middle;
  }
  return 2 * low < of.length && of[2 * low]! <= start && end <= of[2 * low + 1]!;
}

/** Index of the first value at or after `least` in an ascending array. */
export function lowerBound(of: Float64Array, least: number): number {
  let low = 0;
  let high = of.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (of[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
