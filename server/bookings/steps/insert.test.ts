import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/core/context";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { insertBooking, type NewBooking } from "./insert";

const person = (name: string) => ({ name, email: `${name}@example.com`, timeZone: "Europe/Paris", language: "fr" });

describe("writing a booking", () => {
  const suite = testSuite();
  let host: TestUser;

  beforeAll(async () => {
    host = await suite.user();
  });

  const write = (uid: string, start: string, more: Partial<NewBooking> = {}) => {
    const from = new Date(`2026-05-12T${start}:00Z`);
    const end = new Date(from.getTime() + 30 * 60_000);
    const at = { start: from, end, hostIds: [host.id], assignment: null, joins: null, forced: null };
    const facts = { uid, status: "accepted" as const, title: "Talk", description: "", eventTypeId: null, location: null, locale: "fr" };
    const rest = {
      buffers: { before: 10, after: 5 },
      blocking: true,
      responses: { a: [1, null] },
      metadata: {},
      icsUid: uid,
      event: { type: "created" as const, data: {} },
    };
    return inTransaction(suite.ctx(), (tx) => insertBooking(tx, at, { ...facts, ...rest, attendees: [person("zoe")], ...more }));
  };

  it("keeps every value, and the attendees in the order given", async () => {
    const attendees = [
      { ...person("zoe"), timeFormat: 12 },
      { ...person("adam"), isGuest: true },
      { ...person("mia"), metadata: { k: "v" } },
    ];
    const booking = await write("whole", "09:00", { attendees, icsSequence: 3, reschedulingReason: "Ill" });
    expect(booking).toMatchObject({ uid: "whole", icsSequence: 3, reschedulingReason: "Ill", responses: { a: [1, null] }, location: null });
    expect(booking.start.toISOString()).toBe("2026-05-12T09:00:00.000Z");
    expect(booking.attendees.map(({ name, isGuest, phoneNumber, timeFormat }) => [name, isGuest, phoneNumber, timeFormat])).toEqual([
      ["zoe", false, null, 12],
      ["adam", true, null, null],
      ["mia", false, null, null],
    ]);
    expect(booking.attendees[2]!.metadata).toEqual({ k: "v" });
    expect(await suite.ctx().db.bookingEvent.findMany({ where: { bookingId: booking.id } })).toMatchObject([{ type: "created", data: {} }]);
  });

  it("says `conflict` where a host would be in two bookings, buffers included, and writes nothing", async () => {
    await write("first", "12:00");
    await expect(write("second", "12:40")).rejects.toMatchObject({ code: "conflict" });
    expect(await suite.ctx().db.booking.count({ where: { uid: "second" } })).toBe(0);
    expect(await write("third", "12:40", { blocking: false })).toMatchObject({ uid: "third" });
  });

  it("says `not_found` where the event type has been deleted meanwhile", async () => {
    await expect(write("orphan", "15:00", { eventTypeId: 999_999 })).rejects.toMatchObject({ code: "not_found" });
  });
});
