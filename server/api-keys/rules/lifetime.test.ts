import { describe, expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/server/core/time";
import { lifetimeLeftTo } from "./lifetime";

const createdAt = new Date("2026-05-06T08:00:00Z");
const key = (ms: number | null) => ({ createdAt, expiresAt: ms === null ? null : new Date(createdAt.getTime() + ms) });

describe("a key that expires", () => {
  it("is replaced by one that lasts as long at most", () => {
    expect(lifetimeLeftTo(key(7 * DAY_MS), {})).toEqual({ ms: 7 * DAY_MS });
    expect(lifetimeLeftTo(key(90 * DAY_MS), {})).toEqual({ ms: 30 * DAY_MS });
    expect(lifetimeLeftTo(key(90 * DAY_MS), { apiKeyDaysValid: 90 })).toEqual({ ms: 90 * DAY_MS });
    expect(lifetimeLeftTo(key(HOUR_MS), {})).toEqual({ ms: HOUR_MS });
  });

  it("is not replaced by one that lasts longer, or for good", () => {
    expect(lifetimeLeftTo(key(90 * DAY_MS), { apiKeyDaysValid: 91 })).toMatchObject({
      refused: "apiKeyDaysValid",
      sentence: expect.stringContaining("at most 90 days"),
    });
    expect(lifetimeLeftTo(key(90 * DAY_MS), { apiKeyNeverExpires: true })).toMatchObject({ refused: "apiKeyNeverExpires" });
    expect(lifetimeLeftTo(key(HOUR_MS), { apiKeyDaysValid: 1 })).toMatchObject({ refused: "apiKeyDaysValid" });
  });
});

it("a key that never expires is replaced as asked, and by one of 30 days otherwise", () => {
  expect(lifetimeLeftTo(key(null), {})).toEqual({ ms: 30 * DAY_MS });
  expect(lifetimeLeftTo(key(null), { apiKeyDaysValid: 3650 })).toEqual({ ms: 3650 * DAY_MS });
  expect(lifetimeLeftTo(key(null), { apiKeyNeverExpires: true })).toEqual({ ms: null });
});
