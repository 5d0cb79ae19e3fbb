import { afterEach, beforeEach, expect, vi } from "vitest";

// A stray console.error is a defect that nobody asserted: it fails the test it happens in.
const errors = vi.spyOn(console, "error").mockImplementation(() => {});
beforeEach(() => {
  errors.mockClear();
});
afterEach(() => {
  expect(errors.mock.calls, "console.error was called").toEqual([]);
});
