import { describe, expect, it } from "vitest";
import { minutes } from "@/server/core/units";
import { expiryInstant } from "./expiry";

const now = new Date("2026-05-06T10:00:00Z");

describe("the expiry of an API key", () => {
  it("is a number of days from now, or never", () => {
    expect(expiryInstant("30", "", now, minutes(0))).toEqual(new Date("2026-06-05T10:00:00Z"));
    expect(expiryInstant("never", "", now, minutes(0))).toBeNull();
  });

  it("is the end of a chosen date on the clock of its owner", () => {
    expect(expiryInstant("custom", "2026-05-31", now, minutes(345))).toEqual(new Date("2026-05-31T18:15:00Z"));
    expect(expiryInstant("custom", "2026-05-31", now, minutes(-480))).toEqual(new Date("2026-06-01T08:00:00Z"));
  });
});
