import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  type BookingRow,
  badDeliveries,
  badReceipts,
  blocking,
  brokenClaims,
  brokenPairs,
  type HostRow,
  limitsExceeded,
  overlaps,
  seatsExceeded,
  unasked,
} from "./checks";

const HALF_HOUR = 1_800_000;
const DAY = Date.UTC(2026, 4, 11);
const host = (uid: string, start: number, more: Partial<HostRow> = {}): HostRow => {
  const times = { start, end: start + HALF_HOUR, occupiedFrom: start, occupiedUntil: start + HALF_HOUR };
  return { uid, userId: 1, eventTypeId: 1, blocking: true, ...times, ...more };
};
const booking = (uid: string, more: Partial<BookingRow> = {}): BookingRow => ({
  uid,
  status: "accepted",
  eventTypeId: 1,
  start: DAY,
  end: DAY + HALF_HOUR,
  recurringBookingUid: null,
  rescheduledFromUid: null,
  rescheduledToUid: null,
  emails: ["ana@example.com"],
  seatUids: [],
  events: ["created"],
  ...more,
});

describe("the checks find", () => {
  it("a host in two places, within buffers and behind a longer booking too", () => {
    expect(overlaps([host("a", DAY), host("b", DAY + HALF_HOUR)])).toEqual([]);
    expect(overlaps([host("a", DAY), host("b", DAY + HALF_HOUR, { occupiedFrom: DAY + HALF_HOUR - 1 })])).toHaveLength(1);
    const long = host("a", DAY, { occupiedUntil: DAY + 10 * HALF_HOUR });
    expect(overlaps([long, host("b", DAY + HALF_HOUR), host("c", DAY + 3 * HALF_HOUR)])).toHaveLength(2);
    expect(overlaps([host("a", DAY), host("b", DAY, { blocking: false }), host("c", DAY, { userId: 2 })])).toEqual([]);
  });

  it("a cancelled booking that holds its time, and a live one that does not", () => {
    expect(blocking([booking("a")], [host("a", DAY)])).toEqual([]);
    expect(blocking([booking("a", { status: "cancelled" })], [host("a", DAY)])).toHaveLength(1);
    expect(blocking([booking("a")], [host("a", DAY, { blocking: false })])).toHaveLength(1);
  });

  it("a seat too many", () => {
    const full = booking("a", { seatUids: ["1", "2"] });
    expect(seatsExceeded([full], new Map([[1, 2]]))).toEqual([]);
    expect(seatsExceeded([full], new Map([[1, 1]]))).toHaveLength(1);
  });

  it("a limit passed on a day of its own zone", () => {
    const rows = [host("a", DAY + HALF_HOUR), host("b", DAY - HALF_HOUR)];
    const limit = { eventTypeId: 1, count: 1 };
    expect(limitsExceeded(rows, [{ ...limit, timeZone: "UTC" }])).toEqual([]);
    expect(limitsExceeded(rows, [{ ...limit, timeZone: "America/New_York" }])).toHaveLength(1);
    expect(limitsExceeded(rows, [{ userId: 1, timeZone: "America/New_York", minutes: 59 }])).toHaveLength(1);
    // a user's limit does not count what the host decided on, an event type's does
    const decided = new Set(["a", "b"]);
    expect(limitsExceeded(rows, [{ userId: 1, timeZone: "America/New_York", minutes: 59 }], decided)).toEqual([]);
    expect(limitsExceeded(rows, [{ ...limit, timeZone: "America/New_York" }], decided)).toHaveLength(1);
    expect(limitsExceeded(rows, [{ userId: 2, timeZone: "America/New_York", count: 0 }])).toEqual([]);
  });

  it("an answer that is not kept", () => {
    const check = (operation: "create" | "confirm" | "decline" | "cancel", row: BookingRow) =>
      brokenClaims([{ operation, uids: ["a"] }], [row]).length;
    expect(check("create", booking("b"))).toBe(1);
    expect(check("create", booking("a"))).toBe(0);
    expect(check("create", booking("a", { status: "cancelled" }))).toBe(1);
    expect(check("create", booking("a", { status: "cancelled", events: ["created", "cancelled"] }))).toBe(0);
    expect(check("cancel", booking("a"))).toBe(1);
    expect(check("confirm", booking("a"))).toBe(1);
    expect(check("decline", booking("a"))).toBe(1);
    expect(brokenClaims([{ operation: "create", uids: [] }], [])).toHaveLength(1);
    expect(brokenClaims([{ operation: "seat", uids: ["a"], seatUid: "s" }], [booking("a")])).toHaveLength(1);
    expect(brokenClaims([{ operation: "cancelSeat", uids: ["a"], seatUid: "s" }], [booking("a", { seatUids: ["s"] })])).toHaveLength(1);
    expect(brokenClaims([{ operation: "reschedule", uids: ["a"], formerUid: "z" }], [booking("a")])).toHaveLength(1);
  });

  it("what nobody asked for, what came twice, and half a series", () => {
    const wish = { email: "ana@example.com", size: 1 };
    expect(unasked([booking("a")], [wish])).toEqual([]);
    expect(unasked([booking("a")], [])).toHaveLength(1);
    expect(unasked([booking("a"), booking("b")], [wish])).toHaveLength(1);
    expect(unasked([booking("a"), booking("b", { rescheduledFromUid: "a" })], [wish])).toEqual([]);
    expect(unasked([booking("a")], [{ ...wish, size: 3 }])).toHaveLength(1);
    expect(unasked([], [wish])).toEqual([]);
  });

  it("a move that one side does not know", () => {
    const [a, b] = [booking("a", { rescheduledToUid: "b" }), booking("b", { rescheduledFromUid: "a" })];
    expect(brokenPairs([a, b])).toEqual([]);
    expect(brokenPairs([booking("a"), b])).toHaveLength(1);
    expect(brokenPairs([a, booking("b")])).toHaveLength(1);
  });

  it("a delivery that is missing, recorded twice or never called for", () => {
    const row = { webhookId: 1, deliveryKey: "k", succeeded: true };
    expect(badDeliveries(["1:k"], [row, { ...row, succeeded: false }])).toEqual([]);
    expect(badDeliveries(["1:k"], [])).toHaveLength(1);
    expect(badDeliveries(["1:k"], [row, row])).toHaveLength(1);
    expect(badDeliveries([], [row])).toHaveLength(1);
    expect(badDeliveries(["1:k"], [row, { ...row, webhookId: 2 }])).toHaveLength(1);
  });

  it("a request to a webhook that is missing, of another body, under another name or never called for", () => {
    const idOf = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 32);
    const [x, y] = [
      { path: "/a", id: idOf("1:x"), body: "{}" },
      { path: "/a", id: idOf("1:y"), body: "[]" },
    ];
    const check = (seen: Parameters<typeof badReceipts>[1]) => badReceipts(["1:x", "1:y"], seen).length;
    expect(check([x, y, x])).toBe(0);
    expect(check([x])).toBe(1);
    expect(check([x, y, { ...x, body: "0" }])).toBe(1);
    expect(check([x, y, { ...x, id: idOf("1:z") }])).toBe(1);
    expect(check([x, y, { ...x, id: undefined }])).toBe(1);
    expect(check([x, { ...y, body: x.body }])).toBe(1);
    expect(check([x, { ...y, path: "/b", body: x.body }])).toBe(0);
  });
});
