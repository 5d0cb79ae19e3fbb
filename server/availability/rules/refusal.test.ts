import { describe, expect, it } from "vitest";
import { refusal } from "./refusal";
import type { Reason } from "./world";

const limit = { code: "limit", which: "count", per: "day", limit: 1, used: 1 } as const;
const busy = { code: "occupied", userId: 1, by: { kind: "busy", source: "Private" } } as const;
const own = { code: "user_limit", userId: 1, per: "week", limit: 7, used: 7 } as const;
const reserved = { code: "reserved", userId: null, until: 0 } as const;

describe("a start that is refused", () => {
  it.each<[string, Reason[], string, RegExp]>([
    ["booking_limit", [limit, busy], "conflict", /at most 1 booking a day/],
    ["duration_limit", [{ ...limit, which: "duration", limit: 90, per: "month" }], "conflict", /at most 90 booked minutes a month/],
    ["user_limit", [own], "conflict", /in that week: their own limit/],
    ["user_limit", [own, reserved], "conflict", /in that week/],
    ["booker_limit", [{ code: "booker_limit", limit: 1, active: 1 }, own], "invalid_input", /You already have/],
    ["full", [{ code: "full", seats: 2 }], "conflict", /All seats/],
    ["reserved", [reserved], "conflict", /Somebody else/],
    ["taken", [busy, own], "conflict", /no longer available/],
    ["taken", [busy, reserved], "conflict", /no longer available/],
    ["taken", [], "conflict", /no longer available/],
    ["calendar_unavailable", [{ code: "calendar_unavailable", userId: 1, calendar: "Work", why: "500" }], "conflict", /does not answer/],
    ["outside_hours", [{ code: "outside_hours", userId: 1 }, busy], "invalid_input", /outside the available hours/],
    ["window", [{ code: "window", type: "range" }], "invalid_input", /outside the dates/],
    ["notice", [{ code: "notice", earliest: 0 }], "invalid_input", /minimum notice/],
    ["not_first_of_day", [{ code: "not_first_of_day" }], "invalid_input", /first free time/],
    ["no_hosts", [{ code: "no_hosts" }], "invalid_input", /nobody/],
  ])("says %s (case %#)", (reason, reasons, code, sentence) => {
    const error = refusal(reasons);
    expect(error).toMatchObject({ code, details: { reason, fields: { start: expect.stringMatching(sentence) } } });
    // what a host keeps to themselves
    expect(JSON.stringify([error.message, error.details])).not.toMatch(/Private|Work|500|\b7\b|userId/);
  });
});
