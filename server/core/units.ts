// isomorphic
import { MINUTE_MS } from "./time";

/**
 * Numbers that carry their unit: the compiler refuses one where another is meant. Each is a plain number at run time, and is taken
 * wherever a plain number is; a plain number becomes one by saying so. What arithmetic yields is a plain number again.
 */

declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = Unit<"instant">;
/** A length of time, or an offset from UTC, in milliseconds. */
export type Milliseconds = Unit<"milliseconds">;
/** A length of time, or an offset from UTC, in minutes. */
export type Minutes = Unit<"minutes">;

/** For the inner loops: an instant, or a number that says nothing of itself; never a length of time. */
export type AnyInstant = number & { readonly [unit]?: "instant" };

/** These say what a number is, where that is known: a column, a sum, a literal. */
export const instant = (value: number) => value as Instant;
export const milliseconds = (value: number) => value as Milliseconds;
export const minutes = (value: number) => value as Minutes;

/** The instant of a date and time object. */
export const instantOf = (date: Date) => date.getTime() as Instant;

export const toMinutes = (of: Milliseconds) => (of / MINUTE_MS) as Minutes;
export const toMilliseconds = (of: Minutes) => (of * MINUTE_MS) as Milliseconds;

/** The instant so much later; earlier where the length is negative. */
export const later = (from: Instant, by: Milliseconds) => (from + by) as Instant;
