// isomorphic
import { z } from "zod";
import { DAY_MS, MINUTE_MS } from "./time";

/*
 * The ends of a range of time as callers write them. Ranges are half-open, `[start, end)`; people name the last day, or the last second
 * of it, and mean all of it. Every end that is given by a date is read here.
 */

const MESSAGE = "Use a date such as 2026-08-13 or an instant such as 2026-08-13T09:00:00Z";
const isDate = (text: string) => text.length === 10;

const Bound = z.union([z.date(), z.iso.date(), z.iso.datetime({ offset: true }), z.iso.datetime({ local: true })], MESSAGE);

/** Text without a zone is UTC, as documented. */
function toDate(text: string | Date): Date {
  if (text instanceof Date) return text;
  if (isDate(text)) return new Date(`${text}T00:00:00.000Z`);
  return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? text : `${text}Z`);
}

/** A date as an end means the whole of that date, and the last second of a minute (23:59:59) the whole of that minute. */
function toEnd(text: string | Date): Date {
  const at = toDate(text);
  if (typeof text === "string" && isDate(text)) return new Date(at.getTime() + DAY_MS);
  return at.getUTCSeconds() === 59 ? new Date(Math.ceil((at.getTime() + 1) / MINUTE_MS) * MINUTE_MS) : at;
}

const isInTable = (date: Date) => date.getUTCFullYear() >= 1970 && date.getUTCFullYear() <= 2200;
const YEARS = "Use an instant between 1970 and 2199";

/** The first instant of a range: an instant, or a date that stands for its beginning in UTC. */
export const RangeStart = Bound.transform(toDate).refine(isInTable, YEARS);

/** The instant after a range: an instant, or a date that stands for the whole of it in UTC. */
export const RangeEnd = Bound.transform(toEnd).refine(isInTable, YEARS);
