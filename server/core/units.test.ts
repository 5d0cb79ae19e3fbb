import { expect, test } from "vitest";
import type { ZoneOffset } from "@/server/slots/dto";
import { type Instant, instant, later, type Minutes, milliseconds, minutes, toMilliseconds, toMinutes } from "./units";
import { offsetAt, zone } from "./zones";

const NOON = instant(Date.UTC(2026, 10, 28, 12));

test("units are turned into each other, and plain numbers at run time", () => {
  expect(toMinutes(milliseconds(20_700_000))).toBe(345);
  expect(toMilliseconds(minutes(-345))).toBe(-20_700_000);
  expect(later(NOON, toMilliseconds(minutes(90)))).toBe(Date.UTC(2026, 10, 28, 13, 30));
  expect(toMinutes(offsetAt("Asia/Kathmandu", NOON))).toBe(345);
});

test("the compiler refuses one where another is meant", () => {
  const offset = offsetAt("Europe/Berlin", NOON);
  // @ts-expect-error milliseconds are no minutes: the page once offered the year 2033 for it
  const asMinutes: ZoneOffset = { at: NOON, offsetMinutes: offset };
  // @ts-expect-error neither is a number that does not say what it is
  const unsaid: Minutes = 60;
  // @ts-expect-error a length of time is no point in time
  const asInstant: Instant = offset;
  // @ts-expect-error not in the inner loops either, which take plain numbers
  zone("Europe/Berlin").offsetAt(offset);
  // @ts-expect-error minutes are no milliseconds
  later(NOON, minutes(30));
  expect([asMinutes.offsetMinutes, unsaid, asInstant]).toEqual([3_600_000, 60, 3_600_000]);
});
