import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { badMail, type EventRow, type MailRow } from "./mails";

const ana = { email: "ana@example.com", seatUid: null };
const event = (more: Partial<EventRow> = {}): EventRow => ({
  id: 1,
  uid: "a",
  type: "created",
  together: null,
  status: "accepted",
  isSeated: false,
  hosts: ["host@example.com"],
  attendees: [ana],
  seat: null,
  ...more,
});
const keyOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 32);
const KINDS = ["", "created", "attendee_added", "seat_cancelled"];
const toHost = (id = 1, kind = KINDS[id]): MailRow => ({ to: "host@example.com", key: keyOf(`a:${id}:${kind}:host:host@example.com:`) });
const toAttendee = (id = 1, { email, seatUid }: { email: string; seatUid: string | null } = ana): MailRow => ({
  to: `"Somebody" <${email}>`,
  key: keyOf(`a:${id}:${KINDS[id]}:attendee:${email}:${seatUid ?? ""}`),
});

describe("of each event every recipient", () => {
  it("has one mail", () => {
    expect(badMail([event()], [toHost(), toAttendee()])).toEqual([]);
    expect(badMail([event()], [toHost()])).toHaveLength(1);
    expect(badMail([event()], [toHost(), toAttendee(), toAttendee()])).toHaveLength(1);
    expect(badMail([event()], [toHost(), toAttendee(), { ...toAttendee(), key: null }])).toHaveLength(1);
  });

  it("has a mail of their own", () => {
    expect(badMail([event()], [toHost(), toAttendee(), toAttendee(2)])).toHaveLength(1);
    expect(badMail([event()], [toHost(), { ...toAttendee(), to: "eve@example.com" }])).toHaveLength(1);
  });

  it("is told of what was overtaken together with the others, or nobody is", () => {
    const overtaken = event({ status: "cancelled" });
    expect(badMail([overtaken], [])).toEqual([]);
    expect(badMail([overtaken], [toHost(), toAttendee()])).toEqual([]);
    expect(badMail([overtaken], [toHost()])).toHaveLength(1);
    expect(badMail([event({ type: "cancelled", status: "cancelled" })], [toHost(1, "cancelled")])).toHaveLength(1);
    expect(badMail([event({ type: "requested", status: "pending" })], [])).toHaveLength(2);
    expect(badMail([event({ type: "requested", status: "accepted" })], [])).toEqual([]);
  });

  it("hears of a move as a request where it waited for its host, once", () => {
    const moved = event({ type: "rescheduled", attendees: [] });
    expect(badMail([moved], [toHost(1, "rescheduled")])).toEqual([]);
    expect(badMail([moved], [toHost(1, "requested")])).toEqual([]);
    expect(badMail([moved], [toHost(1, "rescheduled"), toHost(1, "requested")])).toHaveLength(1);
    expect(badMail([event({ attendees: [] })], [toHost(1, "requested")])).toHaveLength(2);
  });

  it("hears of a move or of its confirmation, where the host gave their word before the mail was written", () => {
    const [moved, confirmed] = [event({ type: "rescheduled", attendees: [] }), event({ id: 2, type: "confirmed", attendees: [] })];
    expect(badMail([moved, confirmed], [toHost(2, "confirmed")])).toEqual([]);
    expect(badMail([moved, confirmed], [toHost(1, "requested"), toHost(2, "confirmed")])).toEqual([]);
    expect(badMail([moved, confirmed], [toHost(1, "requested")])).toHaveLength(1);
  });

  it("of a series hears once, of its first date", () => {
    const dates = [event({ together: "s" }), event({ id: 2, uid: "b", together: "s" })];
    expect(badMail(dates, [toHost(), toAttendee()])).toEqual([]);
    expect(badMail(dates, [])).toHaveLength(2);
  });

  it("of a booking with seats hears of their own", () => {
    const [first, second] = [
      { email: "ana@example.com", seatUid: "1" },
      { email: "eve@example.com", seatUid: "2" },
    ];
    const created = event({ isSeated: true, attendees: [first, second] });
    const joined = event({ id: 2, type: "attendee_added", isSeated: true, attendees: [first, second], seat: second });
    const told = [toHost(), toAttendee(1, first), toHost(2), toAttendee(2, second)];
    expect(badMail([created, joined], told)).toEqual([]);
    expect(badMail([created, joined], [...told, toAttendee(1, second)])).toHaveLength(1);
    expect(badMail([created, joined], told.slice(0, 3))).toHaveLength(1);
    const left = event({ id: 3, type: "seat_cancelled", isSeated: true, attendees: [first], seat: second });
    const after = [created, joined, left].map((one) => ({ ...one, attendees: [first] }));
    const toldOfAll = [...told, toHost(3), toAttendee(3, second)];
    expect(badMail(after, toldOfAll)).toEqual([]);
    // they had left before the mail was written
    const unwritten = [...toldOfAll.slice(0, 2), ...toldOfAll.slice(4)];
    expect(badMail(after, unwritten)).toEqual([]);
    expect(badMail(after, unwritten.slice(0, -1))).toHaveLength(1);
    expect(badMail(after, [...unwritten, toHost(2)])).toHaveLength(1);
    const firstLeft = event({ id: 3, type: "seat_cancelled", isSeated: true, seat: first });
    const others = [created, joined, firstLeft].map((one) => ({ ...one, attendees: [second] }));
    expect(badMail(others, [...told, toHost(3), toAttendee(3, first)])).toEqual([]);
    expect(badMail(others, [...told.filter((one) => one !== told[1]), toHost(3), toAttendee(3, first)])).toEqual([]);
    expect(badMail(others, [...told.slice(1), toHost(3), toAttendee(3, first)])).toHaveLength(1);
  });
});
