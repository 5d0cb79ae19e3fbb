import { type Intervals, mergePairs } from "@/server/core/intervals";
import { MINUTE_MS } from "@/server/core/time";
import type { HostWorld, OccupiedBy } from "./world";

/**
 * Buffers of the candidate, in ms. Busy times are widened instead of the candidate: their start by `after`, their end by `before`.
 */
export type Buffers = { readonly before: number; readonly after: number };

/** True for a booking that stands in the way: not the one being moved, and not a pending one that lets others pass. */
function occupies(booking: HostWorld["bookings"][number], moved: number | null): boolean {
  return booking.id !== moved && booking.unconfirmedPass !== true && booking.end > booking.start;
}

/**
 * Rule 12: the stretches in which no part of a candidate (without its buffers) may lie, merged. `[start, end)` occupied refuses a
 * candidate that overlaps `[start - own after-buffer, end + own before-buffer)`. Only what touches `[from, to)` is looked at.
 */
export function occupiedStretches(host: HostWorld, buffers: Buffers, moved: number | null, from: number, to: number): Intervals {
  const { busy, bookings } = host;
  const { before, after } = buffers;
  const pairs = new Float64Array(busy.length + 2 * bookings.length);
  let n = 0;
  for (let i = 0; i + 1 < busy.length; i += 2) {
    if (busy[i + 1]! <= busy[i]!) continue;
    const start = busy[i]! - after;
    const end = busy[i + 1]! + before;
    if (end <= from || start >= to) continue;
    pairs[n] = start;
    pairs[n + 1] = end;
    n += 2;
  }
  for (const booking of bookings) {
    if (!occupies(booking, moved)) continue;
    const start = booking.start - booking.beforeBufferMinutes * MINUTE_MS - after;
    const end = booking.end + booking.afterBufferMinutes * MINUTE_MS + before;
    if (end <= from || start >= to) continue;
    pairs[n] = start;
    pairs[n + 1] = end;
    n += 2;
  }
  return mergePairs(pairs, n / 2);
}

/** What refuses a candidate `[start, end)`, one entry each: `direct` when the times themselves overlap, else only a buffer does. */
export function occupiedBy(
  host: HostWorld,
  buffers: Buffers,
  moved: number | null,
  start: number,
  end: number,
): { by: OccupiedBy; direct: boolean }[] {
  const found: { by: OccupiedBy; direct: boolean }[] = [];
  const { busy, busySources } = host;
  for (let i = 0; i + 1 < busy.length; i += 2) {
    if (busy[i + 1]! <= busy[i]!) continue;
    if (busy[i]! >= end + buffers.after || busy[i + 1]! <= start - buffers.before) continue;
    found.push({ by: { kind: "busy", source: busySources?.[i / 2] ?? null }, direct: busy[i]! < end && busy[i + 1]! > start });
  }
  for (const booking of host.bookings) {
    if (!occupies(booking, moved)) continue;
    const from = booking.start - booking.beforeBufferMinutes * MINUTE_MS;
    const to = booking.end + booking.afterBufferMinutes * MINUTE_MS;
    if (from >= end + buffers.after || to <= start - buffers.before) continue;
    found.push({ by: { kind: "booking", bookingId: booking.id }, direct: booking.start < end && booking.end > start });
  }
  return found;
}
