import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

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

// Files of one worker share its process: what a file sets in the environment ends with it.
const environment = { ...process.env };
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});

// … and the tries that one file spends are not missing in the next.
delete (globalThis as { kairosTries?: unknown }).kairosTries;
