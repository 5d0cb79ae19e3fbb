import { afterEach, beforeEach, expect, vi } from "vitest";

// One booker makes what a day of bookers would; what is about the limit sets it.
process.env.BOOKER_MAILS_PER_HOUR = "1000000";

// A stray console.error is a defect that nobody asserted: it fails the test it happens in.
const errors = vi.spyOn(console, "error").mockImplementation(() => {});
beforeEach(() => {
  errors.mockClear();
});
afterEach(() => {
  expect(errors.mock.calls, "console.error was called").toEqual([]);
});
