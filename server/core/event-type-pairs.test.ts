import { expect, it } from "vitest";
import { NO_PAIRS, pairProblems } from "./event-type-pairs";

const plain = { ...NO_PAIRS, lengthInMinutes: 30 };
const seats = { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: true };
const recurrence = { frequency: "weekly" as const, interval: 1, occurrences: 4 };
const window = { type: "calendarDays" as const, value: 7, rolling: false };

it.each([
  ["seats and a series", { seats, recurrence }, "seats"],
  [
    "a length above the time that may be booked in a day",
    { lengthInMinutes: 60, bookingLimitsDuration: { day: 45 } },
    "bookingLimitsDuration",
  ],
  ["a notice longer than the days that are open", { minimumBookingNotice: 8 * 1440, bookingWindow: window }, "minimumBookingNotice"],
])("refuses %s", (_, settings, field) => {
  expect(Object.keys(pairProblems({ ...plain, ...settings }))).toEqual([field]);
});

it.each([
  ["nothing set", {}],
  ["seats alone", { seats }],
  ["a length that fits", { lengthInMinutes: 60, bookingLimitsDuration: { day: 60, week: 600 } }],
  ["a notice within the last open day", { minimumBookingNotice: 8 * 1440 - 1, bookingWindow: window }],
  ["days that count only where there is availability", { minimumBookingNotice: 99 * 1440, bookingWindow: { ...window, rolling: true } }],
])("takes %s", (_, settings) => {
  expect(pairProblems({ ...plain, ...settings })).toEqual({});
});

it("leaves a pair alone that is not being changed", () => {
  expect(pairProblems({ ...plain, seats, recurrence }, new Set(["title"]))).toEqual({});
  expect(pairProblems({ ...plain, seats, recurrence }, new Set(["recurrence"]))).toHaveProperty("seats");
});
