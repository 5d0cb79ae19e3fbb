import { describe, expect, it } from "vitest";
import { HOUR_MS, MINUTE_MS } from "@/server/core/time";
import { decide } from "./decide";
import { dynamicGroupRules, plainHost, plainRules, plainWorld } from "./defaults";
import { explain, explainHosts } from "./explain";
import { slots, slotsAsync } from "./slots";
import type { EventTypeRules, HostBooking, HostWorld, Reservation, SeatedSlot, World } from "./world";

/** Monday 2 March 2026; every host here is at work from 09:00 to 12:00 UTC each day. */
const at = (clock: string, date = "2026-03-02") => Date.parse(`${date}T${clock}:00Z`);
const NOW = at("06:00");

const host = (userId: number, facts: Partial<HostWorld> = {}): HostWorld => ({
  ...plainHost(userId, "UTC"),
  schedule: { timeZone: "UTC", weekly: [{ days: [0, 1, 2, 3, 4, 5, 6], startMinute: 540, endMinute: 720 }], overrides: [] },
  ...facts,
});
const booking = (id: number, start: string, end: string, facts: Partial<HostBooking> = {}): HostBooking => ({
  id,
  start: at(start),
  end: at(end),
  beforeBufferMinutes: 0,
  afterBufferMinutes: 0,
  ...facts,
});
const reservation = (start: string, end: string, facts: Partial<Reservation> = {}): Reservation => ({
  uid: "held",
  start: at(start),
  end: at(end),
  expiresAt: NOW + 5 * MINUTE_MS,
  beforeBufferMinutes: 0,
  afterBufferMinutes: 0,
  userIds: null,
  ...facts,
});

function world(rules: Partial<EventTypeRules> = {}, facts: Partial<World> = {}): World {
  const request = { start: at("00:00"), end: at("24:00") };
  return { ...plainWorld(NOW, request, { ...plainRules("UTC", 60), ...rules }, [host(1)]), ...facts };
}
const clocks = (of: World) => Array.from(slots(of).starts, (start) => new Date(start).toISOString().slice(11, 16));
const dates = (of: World) => [...new Set(Array.from(slots(of).starts, (start) => new Date(start).toISOString().slice(0, 10)))];
const codes = (of: World, clock: string, minutes = 60) => explain(of, at(clock), minutes).map(({ code }) => code);
const days = (last: string) => ({ request: { start: at("00:00"), end: at("24:00", last) } });

describe("occupied times", () => {
  it("block with a booking's own buffers and the candidate's, external times without any", () => {
    const own = host(1, { bookings: [booking(7, "10:00", "10:30", { beforeBufferMinutes: 15, afterBufferMinutes: 10 })] });
    const rules = { lengthMinutes: 15, slotIntervalMinutes: 15 };
    expect(clocks(world(rules, { hosts: [own] }))).toEqual(["09:00", "09:15", "09:30", "10:45", "11:00", "11:15", "11:30", "11:45"]);
    const buffered = { ...rules, beforeBufferMinutes: 10, afterBufferMinutes: 5 };
    expect(clocks(world(buffered, { hosts: [own] }))).toEqual(["09:00", "09:15", "11:00", "11:15", "11:30", "11:45"]);
    const external = host(1, { busy: [at("10:00"), at("10:30")] });
    expect(clocks(world(buffered, { hosts: [external] }))).toEqual([
      "09:00",
      "09:15",
      "09:30",
      "10:45",
      "11:00",
      "11:15",
      "11:30",
      "11:45",
    ]);
  });

  it("reach over the edges of the request and of now", () => {
    const facts = { hosts: [host(1, { bookings: [booking(7, "08:00", "09:00", { afterBufferMinutes: 30 })] })], now: at("09:00") };
    expect(clocks(world({ lengthMinutes: 30 }, { ...facts, request: { start: at("09:00"), end: at("10:30") } }))).toEqual([
      "09:30",
      "10:00",
    ]);
    const after = host(1, { busy: [at("11:00"), at("11:01")] });
    const until = { hosts: [after], request: { start: at("09:00"), end: at("11:00") } };
    expect(clocks(world({ afterBufferMinutes: 5 }, until))).toEqual(["09:00"]);
  });

  it("let pass what does not block while unconfirmed, and the booking that is moved", () => {
    const pending = host(1, { bookings: [booking(7, "10:00", "11:00", { unconfirmedPass: true })] });
    expect(clocks(world({}, { hosts: [pending] }))).toEqual(["09:00", "10:00", "11:00"]);
    const taken = host(1, { bookings: [booking(7, "10:00", "11:00")] });
    expect(clocks(world({}, { hosts: [taken] }))).toEqual(["09:00", "11:00"]);
    expect(clocks(world({}, { hosts: [taken], rescheduling: { bookingId: 7, seatOnly: false } }))).toEqual(["09:00", "10:00", "11:00"]);
  });

  it("say what occupies, and where only a buffer does", () => {
    const busy = host(1, { busy: [at("10:00"), at("10:30")], busySources: ["Work"], bookings: [booking(7, "11:00", "11:30")] });
    const of = world({ lengthMinutes: 30, afterBufferMinutes: 10 }, { hosts: [busy] });
    expect(explain(of, at("10:00"), 30)).toEqual([{ code: "occupied", userId: 1, by: { kind: "busy", source: "Work" } }]);
    expect(explain(of, at("10:30"), 30)).toEqual([{ code: "buffer", userId: 1, by: { kind: "booking", bookingId: 7 } }]);
  });
});

describe("closures", () => {
  it("close whole days in the user's zone, or the times that an entry has", () => {
    // 3 March in Kiritimati (UTC+14) is 2 March 10:00 to 3 March 10:00 UTC.
    const away = { id: 4, redirectUserId: 9, from: "2026-03-03", to: "2026-03-03" };
    const of = world({}, { hosts: [host(1, { timeZone: "Pacific/Kiritimati", outOfOffice: [away] })] });
    expect(clocks(of)).toEqual(["09:00"]);
    expect(explain(of, at("10:00"), 60)).toEqual([{ code: "out_of_office", userId: 1, entryId: 4, redirectUserId: 9 }]);
    const part = { id: 4, redirectUserId: null, start: at("09:30"), end: at("10:00") };
    expect(clocks(world({}, { hosts: [host(1, { outOfOffice: [part] })] }))).toEqual(["10:00", "11:00"]);
    const holiday = world({}, { hosts: [host(1, { holidays: [{ date: "2026-03-02", name: "Carnival" }] })] });
    expect(explain(holiday, at("09:00"), 60)).toEqual([{ code: "holiday", userId: 1, date: "2026-03-02", name: "Carnival" }]);
  });

  it("tell an override's doing from ordinary hours", () => {
    const schedule = { ...host(1).schedule, overrides: [{ date: "2026-03-02", startMinute: 660, endMinute: 720 }] };
    const of = world({}, { hosts: [host(1, { schedule })] });
    expect(explain(of, at("09:00"), 60)).toEqual([{ code: "closed_by_override", userId: 1, date: "2026-03-02" }]);
    expect(codes(of, "20:00")).toEqual(["outside_hours"]);
    expect(codes(of, "11:00")).toEqual([]);
  });
});

describe("notice and booking window", () => {
  it("keep starts from the notice on, to the millisecond", () => {
    const of = world({ minimumBookingNoticeMinutes: 240 });
    expect(clocks(of)).toEqual(["10:00", "11:00"]);
    expect(clocks({ ...of, now: NOW + 1 })).toEqual(["11:00"]);
    expect(codes(of, "09:00")).toEqual(["notice"]);
    expect(codes({ ...of, now: at("09:30") }, "09:00")).toEqual(["past", "notice"]);
  });

  it("is a range of dates, both included", () => {
    const bookingWindow = { type: "range", from: "2026-03-03", to: "2026-03-04" } as const;
    expect(dates(world({ bookingWindow }, days("2026-03-08")))).toEqual(["2026-03-03", "2026-03-04"]);
    expect(codes(world({ bookingWindow }), "09:00")).toEqual(["window"]);
  });

  it("is two years without one, to the millisecond, and one of its own may reach further", () => {
    const late = (now: number) => ({
      ...world({}, { now }),
      request: { start: at("00:00", "2028-03-01"), end: at("24:00", "2028-03-05") },
    });
    expect(dates(late(at("09:00")))).toEqual(["2028-03-01", "2028-03-02"]);
    expect(clocks({ ...late(at("09:00")), request: { start: at("00:00", "2028-03-02"), end: at("24:00", "2028-03-05") } })).toEqual([
      "09:00",
    ]);
    expect(dates(late(at("09:00") - 1))).toEqual(["2028-03-01"]);
    expect(explain(late(at("09:00")), at("10:00", "2028-03-02"), 60)).toEqual([{ code: "window", type: "twoYears" }]);
    expect(decide(late(at("09:00")), at("09:00", "2028-03-03"), 60).ok).toBe(false);
    const bookingWindow = { type: "range", from: "2026-03-03", to: "2033-09-30" } as const;
    expect(decide(world({ bookingWindow }), at("09:00", "2033-09-30"), 60).ok).toBe(true);
    expect(decide(world({ bookingWindow }), at("09:00", "2033-10-01"), 60).ok).toBe(false);
  });

  it("counts days from today, business days over the weekend", () => {
    const next = (type: "calendarDays" | "businessDays", value: number) => ({ bookingWindow: { type, value, rolling: false } });
    expect(dates(world(next("calendarDays", 3), days("2026-03-20")))).toEqual(["2026-03-02", "2026-03-03", "2026-03-04"]);
    expect(dates(world(next("businessDays", 6), days("2026-03-20"))).at(-1)).toBe("2026-03-09");
  });

  it("rolls over days that have a slot left", () => {
    const mondays = { ...host(1).schedule, weekly: [{ days: [1], startMinute: 540, endMinute: 720 }] };
    const bookingWindow = { type: "calendarDays", value: 3, rolling: true } as const;
    const of = world({ bookingWindow }, { hosts: [host(1, { schedule: mondays })], ...days("2026-04-20") });
    expect(dates(of)).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
    const full = host(1, { schedule: mondays, busy: [at("09:00", "2026-03-09"), at("12:00", "2026-03-09")] });
    expect(dates({ ...of, hosts: [full] })).toEqual(["2026-03-02", "2026-03-16", "2026-03-23"]);
    expect(explain({ ...of, hosts: [full] }, at("09:00", "2026-03-30"), 60)).toEqual([{ code: "window", type: "calendarDays" }]);
    // The range asked for changes nothing.
    expect(dates({ ...of, hosts: [full], request: { start: at("00:00", "2026-03-17"), end: at("00:00", "2026-04-10") } })).toEqual([
      "2026-03-23",
    ]);
  });

  it("leaves the first slot of each day, in the schedule's zone, whatever part of the day is asked for", () => {
    const of = world(
      { onlyShowFirstAvailableSlot: true },
      { hosts: [host(1, { busy: [at("09:00"), at("09:10")] })], ...days("2026-03-03") },
    );
    expect(clocks(of)).toEqual(["10:00", "09:00"]);
    expect(codes(of, "11:00")).toEqual(["not_first_of_day"]);
    expect(clocks({ ...of, request: { start: at("10:30"), end: at("24:00") } })).toEqual([]);
  });
});

describe("limits", () => {
  const counted = (id: number, start: string, end: string, date?: string) => ({ id, start: at(start, date), end: at(end, date) });

  it("count bookings in calendar periods of the event type's zone", () => {
    const of = world({ bookingLimitsCount: { day: 1 } }, { eventTypeBookings: [counted(7, "20:00", "21:00")], ...days("2026-03-03") });
    expect(dates(of)).toEqual(["2026-03-03"]);
    expect(explain(of, at("09:00"), 60)).toEqual([{ code: "limit", which: "count", per: "day", limit: 1, used: 1 }]);
    expect(dates({ ...of, rescheduling: { bookingId: 7, seatOnly: false } })).toEqual(["2026-03-02", "2026-03-03"]);
    // In Tokyo the booking and both mornings but the first are on the 3rd.
    const tokyo = { ...of, eventType: { ...of.eventType, timeZone: "Asia/Tokyo" } };
    expect(dates(tokyo)).toEqual(["2026-03-02"]);
  });

  it("starts weeks on the owner's week start", () => {
    const of = (weekStart: 0 | 1) =>
      world(
        { bookingLimitsCount: { week: 1 }, weekStart },
        { eventTypeBookings: [counted(7, "09:00", "10:00", "2026-03-04")], ...days("2026-03-09") },
      );
    expect(dates(of(0))).toEqual(["2026-03-08", "2026-03-09"]);
    expect(dates(of(1))).toEqual(["2026-03-09"]);
  });

  it("add up minutes, with the candidate's own", () => {
    const of = world({ bookingLimitsDuration: { month: 90 } }, { eventTypeBookings: [counted(7, "20:00", "20:30")] });
    expect(clocks(of)).toEqual(["09:00", "10:00", "11:00"]);
    expect(clocks({ ...of, eventTypeBookings: [counted(7, "20:00", "20:31")] })).toEqual([]);
    expect(codes(world({ bookingLimitsDuration: { day: 30 } }), "09:00")).toEqual(["limit"]);
  });

  it("of a user hold in the user's zone and close only that host of a round robin", () => {
    const userLimits = { count: { day: 1 }, bookings: [counted(7, "03:00", "04:00")] };
    const full = host(1, { userLimits });
    expect(codes(world({}, { hosts: [full] }), "09:00")).toEqual(["user_limit"]);
    expect(clocks(world({}, { hosts: [{ ...full, timeZone: "Pacific/Niue" }] }))).toEqual(["11:00"]); // a new day at 11:00 UTC
    expect(clocks(world({ schedulingType: "roundRobin" }, { hosts: [full, host(2)] }))).toEqual(["09:00", "10:00", "11:00"]);
  });

  it("of a booker refuse everything once reached", () => {
    const of = world({ bookerActiveBookingsLimit: 2 });
    expect(clocks({ ...of, bookerActiveBookings: 1 })).toHaveLength(3);
    expect(clocks({ ...of, bookerActiveBookings: 2 })).toEqual([]);
    expect(codes({ ...of, bookerActiveBookings: 2 }, "09:00")).toEqual(["booker_limit"]);
  });
});

describe("reservations", () => {
  it("hide their slot and what overlaps it from everyone but the holder, until they expire", () => {
    const of = world({ slotIntervalMinutes: 30 }, { reservations: [reservation("10:00", "11:00")] });
    expect(clocks(of)).toEqual(["09:00", "11:00"]);
    expect(codes(of, "10:00")).toEqual(["reserved"]);
    expect(clocks({ ...of, heldReservationUid: "held" })).toHaveLength(5);
    expect(clocks({ ...of, now: NOW + 5 * MINUTE_MS })).toHaveLength(5);
  });

  it("set one host of a round robin aside and hide the very slot", () => {
    const of = world(
      { schedulingType: "roundRobin", slotIntervalMinutes: 30 },
      { hosts: [host(1), host(2)], reservations: [reservation("10:00", "11:00")] },
    );
    expect(clocks(of)).toEqual(["09:00", "09:30", "10:30", "11:00"]);
    expect(clocks({ ...of, hosts: [host(1), host(2, { busy: [at("10:30"), at("10:31")] })] })).toEqual(["09:00", "09:30", "11:00"]);
  });

  it("of another event type hold their hosts only, with buffers", () => {
    const held = reservation("10:00", "10:30", { userIds: [1], afterBufferMinutes: 40 });
    expect(clocks(world({}, { reservations: [held] }))).toEqual(["09:00"]);
    const team = world({ schedulingType: "roundRobin" }, { hosts: [host(1), host(2)], reservations: [held] });
    expect(clocks(team)).toEqual(["09:00", "10:00", "11:00"]);
    expect(decide(team, at("10:00"), 60)).toMatchObject({ ok: true, choices: [[2]] });
  });
});

describe("seats", () => {
  const started = (taken: number): Partial<World> => {
    const slot: SeatedSlot = { bookingId: 7, uid: "seven", start: at("10:00"), end: at("11:00"), taken };
    return { seated: [slot], hosts: [host(1, { bookings: [booking(7, "10:00", "11:00")] })] };
  };
  const rules = { seatsPerTimeSlot: 3, slotIntervalMinutes: 30 };

  it("keep a started slot on offer until full, at that start and length only", () => {
    const of = world(rules, started(2));
    expect(clocks(of)).toEqual(["09:00", "10:00", "11:00"]);
    expect(Array.from(slots(of).seatsLeft!)).toEqual([3, 1, 3]);
    expect(slots(of).started.get(at("10:00"))?.uid).toBe("seven");
    expect(decide(of, at("10:00"), 60)).toMatchObject({ ok: true, joins: { bookingId: 7 }, seatsLeft: 1, requiredUserIds: [] });
    expect(codes(of, "10:30")).toEqual(["occupied"]);
    expect(decide(of, at("10:00"), 30).ok).toBe(false);
    expect(clocks(world(rules, started(3)))).toEqual(["09:00", "11:00"]);
    expect(codes(world(rules, started(3)), "10:00")).toEqual(["full"]);
  });

  it("are not stopped by limits or changed hours once started, but by notice and by the booker's limit", () => {
    const closed = host(1, { schedule: { timeZone: "UTC", weekly: [], overrides: [] }, bookings: [booking(7, "10:00", "11:00")] });
    const of = world(
      { ...rules, bookingLimitsCount: { day: 1 } },
      { ...started(1), hosts: [closed], eventTypeBookings: [{ id: 7, start: at("10:00"), end: at("11:00") }] },
    );
    expect(clocks(of)).toEqual(["10:00"]);
    expect(codes({ ...of, eventType: { ...of.eventType, minimumBookingNoticeMinutes: 600 } }, "10:00")).toEqual(["notice"]);
    expect(codes({ ...of, eventType: { ...of.eventType, bookerActiveBookingsLimit: 1 }, bookerActiveBookings: 1 }, "10:00")).toEqual([
      "booker_limit",
    ]);
  });

  it("are held by reservations", () => {
    const of = world(rules, {
      ...started(1),
      reservations: [reservation("10:00", "11:00", { uid: "a" }), reservation("09:00", "10:00", { uid: "b" })],
    });
    expect(Array.from(slots(of).seatsLeft!)).toEqual([2, 1, 3]);
    const last = { ...of, reservations: [...of.reservations, reservation("10:00", "11:00", { uid: "c" })] };
    expect(clocks(last)).toEqual(["09:00", "11:00"]);
    expect(codes(last, "10:00")).toEqual(["reserved"]);
    expect(clocks({ ...last, heldReservationUid: "c" })).toEqual(["09:00", "10:00", "11:00"]);
  });

  it("come back when one attendee moves and when the whole booking does", () => {
    const move = (seatOnly: boolean) => ({ rescheduling: { bookingId: 7, seatOnly } });
    expect(Array.from(slots(world(rules, { ...started(3), ...move(true) })).seatsLeft!)).toEqual([3, 1, 3]);
    expect(clocks(world(rules, { ...started(1), ...move(false) }))).toEqual(["09:00", "09:30", "10:00", "10:30", "11:00"]);
  });
});

describe("several hosts", () => {
  const morning = host(1, { busy: [at("10:00"), at("12:00")] });
  const noon = host(2, { busy: [at("09:00"), at("10:00")] });

  it("of a collective or a dynamic group must all be free", () => {
    const of = world({ schedulingType: "collective" }, { hosts: [morning, noon, host(3)] });
    expect(clocks(of)).toEqual([]);
    expect(explain(of, at("10:00"), 60)).toMatchObject([{ code: "occupied", userId: 1 }]);
    const group = world(dynamicGroupRules("UTC", null), { hosts: [morning, host(3)] });
    expect(clocks(group)).toEqual(["09:00", "09:30"]);
    expect(decide(group, at("09:00"), 30)).toMatchObject({ ok: true, requiredUserIds: [1, 3], choices: [] });
  });

  it("of a round robin: one is enough, and every fixed one", () => {
    const of = world({ schedulingType: "roundRobin" }, { hosts: [morning, noon] });
    expect(clocks(of)).toEqual(["09:00", "10:00", "11:00"]);
    expect(decide(of, at("10:00"), 60)).toMatchObject({ ok: true, requiredUserIds: [], choices: [[2]] });
    const fixed = { ...of, hosts: [{ ...morning, fixed: true }, noon, host(3)] };
    expect(clocks(fixed)).toEqual(["09:00"]);
    expect(decide(fixed, at("09:00"), 60)).toMatchObject({ ok: true, requiredUserIds: [1], choices: [[3]] });
    expect(clocks({ ...of, hosts: [{ ...morning, fixed: true }] })).toEqual(["09:00"]);
    expect(explain({ ...of, hosts: [{ ...morning, fixed: true }, noon] }, at("09:00"), 60)).toMatchObject([
      { code: "occupied", userId: 2 },
    ]);
  });

  it("in groups send one of each", () => {
    const of = world(
      { schedulingType: "roundRobin" },
      { hosts: [{ ...morning, group: "a" }, { ...noon, group: "b" }, host(3, { group: "b" })] },
    );
    expect(clocks(of)).toEqual(["09:00"]);
    expect(decide(of, at("09:00"), 60)).toMatchObject({ ok: true, choices: [[1], [3]] });
  });

  it("are each explained to themselves, also where others are free", () => {
    const of = world({ schedulingType: "roundRobin" }, { hosts: [morning, noon] });
    const reasons = explainHosts(of, at("10:00"), 60);
    expect(reasons.get(1)).toMatchObject([{ code: "occupied", userId: 1 }]);
    expect(reasons.get(2)).toEqual([]);
  });

  it("are needed", () => {
    expect(clocks(world({}, { hosts: [] }))).toEqual([]);
    expect(codes(world({}, { hosts: [] }), "09:00")).toEqual(["no_hosts"]);
  });

  it("may live a day apart", () => {
    const far = (userId: number, timeZone: string, startMinute: number) =>
      host(userId, { timeZone, schedule: { timeZone, weekly: [{ days: [1], startMinute, endMinute: startMinute + 120 }], overrides: [] } });
    // Monday 09:00 in Kiritimati is Sunday 19:00 UTC; Monday 09:00 in Niue is Monday 20:00 UTC.
    const both = [far(1, "Pacific/Kiritimati", 540), far(2, "Pacific/Niue", 540)];
    const range = {
      request: { start: at("00:00", "2026-02-28"), end: at("24:00", "2026-03-04") },
      now: at("00:00", "2026-02-28"),
      hosts: both,
    };
    const found = Array.from(slots(world({ schedulingType: "roundRobin" }, range)).starts, (start) =>
      new Date(start).toISOString().slice(0, 13),
    );
    expect(found).toEqual(["2026-03-01T19", "2026-03-01T20", "2026-03-02T20", "2026-03-02T21"]);
    expect(clocks(world({ schedulingType: "collective" }, range))).toEqual([]);
  });
});

describe("not on the grid", () => {
  it("is the only reason between two starts", () => {
    expect(codes(world(), "09:30")).toEqual(["not_on_grid"]);
    expect(codes(world(), "09:00", 45)).toEqual(["length"]);
  });

  it("comes with every other reason that holds", () => {
    const of = world({ minimumBookingNoticeMinutes: 600, bookingWindow: { type: "range", from: "2026-03-03", to: "2026-03-03" } });
    expect(codes(of, "09:30")).toEqual(["notice", "window", "not_on_grid"]);
  });
});

describe("many hosts", () => {
  it("give way to others while slots are worked out", async () => {
    const busy = Array.from({ length: 400 }, (_, i) => NOW + Math.floor(i / 2) * 4 * HOUR_MS + (i % 2) * 10 * MINUTE_MS);
    const of = world(
      { schedulingType: "roundRobin" },
      { hosts: Array.from({ length: 200 }, (_, i) => host(i + 1, { busy })), ...days("2026-03-31") },
    );
    let pauses = 0;
    const list = await slotsAsync(of, async () => {
      pauses++;
    });
    expect(pauses).toBeGreaterThan(3);
    expect(list.starts).toEqual(slots(of).starts);
  });
});
