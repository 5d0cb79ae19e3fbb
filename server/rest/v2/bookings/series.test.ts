import { beforeAll, describe, expect, it } from "vitest";
import { confirmSeries } from "@/server/bookings/confirm-series";
import { declineBooking } from "@/server/bookings/decline";
import { declineSeries } from "@/server/bookings/decline-series";
import { listBookings } from "@/server/bookings/list.queries";
import { createEventType } from "@/server/event-types/create";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { mailTo } from "@/server/testing/mail";

const suite = testSuite();
let asHost: Api;
let booker: Api;
let weekly: number;
let single: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const book = (start: string, more: object = {}) => booker.post("/v2/bookings", { eventTypeId: weekly, start, attendee, ...more });
type Wire = { uid: string; start: string; status: string; recurringBookingUid: string };
const starts = (series: Wire[]) => series.map((one) => one.start.slice(0, 16));

beforeAll(async () => {
  asHost = suite.api(await suite.user({ username: "bailey", timeZone: "Europe/London" }));
  booker = suite.api();
  const recurrence = { interval: 1, occurrences: 4, frequency: "weekly" };
  const make = async (slug: string, more: object) =>
    (await asHost.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;
  weekly = await make("weekly", { recurrence });
  single = await make("single", {});
});

describe("a recurring booking", () => {
  it("is one booking a week, found by the uid of the series", async () => {
    const made = await book("2026-05-11T09:00:00Z");
    expect(made.status).toBe(201);
    const series: Wire[] = made.body.data;
    expect(starts(series)).toEqual(["2026-05-11T09:00", "2026-05-18T09:00", "2026-05-25T09:00", "2026-06-01T09:00"]);
    expect(new Set(series.map((one) => one.recurringBookingUid)).size).toBe(1);
    expect((await booker.get(`/v2/bookings/${series[0]!.recurringBookingUid}`)).body.data).toEqual(series);
    expect((await booker.get(`/v2/bookings/${series[2]!.uid}`)).body.data).toEqual(series[2]);
  });

  it("may be shorter than the event type's, but not longer", async () => {
    expect((await book("2026-05-11T10:00:00Z", { recurrenceCount: 2 })).body.data).toHaveLength(2);
    expect((await book("2026-05-11T10:30:00Z", { recurrenceCount: 5 })).status).toBe(400);
  });

  it("is all or nothing: one taken occurrence leaves no booking, no event and no mail", async () => {
    await booker.post("/v2/bookings", { eventTypeId: single, start: "2026-05-26T09:00:00Z", attendee });
    await suite.runJobs();
    const { booking, bookingEvent, outboxMail, attendee: people } = suite.database.prisma;
    const counts = () => Promise.all([booking.count(), bookingEvent.count(), outboxMail.count(), people.count()]);
    const before = await counts();
    expect((await book("2026-05-12T09:00:00Z")).status).toBe(409);
    await suite.runJobs();
    expect(await counts()).toEqual(before);
    expect((await book("2026-05-12T09:00:00Z", { recurrenceCount: 2 })).status).toBe(201);
  });

  it("waits as one row of the host's list, and is answered as one or date by date", async () => {
    const host = await suite.user({ username: "asked", timeZone: "Europe/London" });
    const mine = () => suite.ctx(host.actor);
    const confirmationPolicy = { type: "always" as const, blockUnconfirmedBookingsInBooker: true };
    const recurrence = { interval: 1, occurrences: 4, frequency: "weekly" as const };
    const { id } = await createEventType(mine(), { title: "Asked", slug: "asked", lengthInMinutes: 30, recurrence, confirmationPolicy });
    const ask = async (start: string): Promise<Wire[]> =>
      (await booker.post("/v2/bookings", { eventTypeId: id, start, attendee })).body.data;
    const first = await ask("2026-05-11T12:00:00Z");
    const second = await ask("2026-05-12T12:00:00Z");
    const seriesUid = first[0]!.recurringBookingUid;
    const rows = async (status: "unconfirmed" | "recurring") => {
      const page = await listBookings(mine(), { status: [status], bySeries: true });
      expect(page.totalItems).toBe(page.items.length);
      return page.items.map((row) => [row.start.toISOString().slice(0, 10), page.series[row.recurringBookingUid!]]);
    };
    const both = [
      ["2026-05-11", 4],
      ["2026-05-12", 4],
    ];
    expect(await rows("unconfirmed")).toEqual(both);
    expect(await rows("recurring")).toEqual(both);

    await declineBooking(mine(), { uid: first[0]!.uid });
    expect(await rows("unconfirmed")).toEqual([
      ["2026-05-12", 4],
      ["2026-05-18", 3],
    ]);
    expect((await listBookings(mine(), { status: ["unconfirmed"], seriesUid })).items).toHaveLength(3);
    await expect(confirmSeries(suite.ctx((await suite.user()).actor), { seriesUid })).rejects.toMatchObject({ code: "not_found" });
    await suite.runJobs();
    const mailsBefore = (await mailTo(suite, attendee.email)).length;
    expect((await confirmSeries(mine(), { seriesUid })).map(({ status }) => status)).toEqual(["accepted", "accepted", "accepted"]);
    await suite.runJobs();
    expect((await mailTo(suite, attendee.email)).length - mailsBefore).toBe(1);
    await expect(confirmSeries(mine(), { seriesUid })).rejects.toMatchObject({ code: "invalid_input" });

    const refused = await declineSeries(mine(), { seriesUid: second[0]!.recurringBookingUid, reason: "Away" });
    expect(refused.map(({ status, rejectionReason }) => [status, rejectionReason])).toEqual(Array(4).fill(["rejected", "Away"]));
    expect(await rows("unconfirmed")).toEqual([]);
  });

  it("is cancelled from one occurrence on, or one alone, or all that is left", async () => {
    const series: Wire[] = (await book("2026-05-13T09:00:00Z")).body.data;
    const statuses = async () => {
      const { data } = (await booker.get(`/v2/bookings/${series[0]!.recurringBookingUid}`)).body;
      return data.map((one: Wire) => one.status);
    };
    const following = await booker.post(`/v2/bookings/${series[2]!.uid}/cancel`, { cancelSubsequentBookings: true });
    expect(starts(following.body.data)).toEqual(starts(series.slice(2)));
    expect(await statuses()).toEqual(["accepted", "accepted", "cancelled", "cancelled"]);
    await booker.post(`/v2/bookings/${series[0]!.uid}/cancel`, {});
    expect(await statuses()).toEqual(["cancelled", "accepted", "cancelled", "cancelled"]);
    const rest = await booker.post(`/v2/bookings/${series[0]!.recurringBookingUid}/cancel`, { cancellationReason: "Done" });
    expect(rest.body.data).toMatchObject([{ uid: series[1]!.uid, cancellationReason: "Done" }]);
    expect((await booker.post(`/v2/bookings/${series[0]!.recurringBookingUid}/cancel`, {})).status).toBe(400);
  });

  it("keeps an occurrence that is moved in the series, and its time free for others", async () => {
    const series: Wire[] = (await book("2026-05-14T09:00:00Z")).body.data;
    const moved = await booker.post(`/v2/bookings/${series[1]!.uid}/reschedule`, { start: "2026-05-22T11:00:00Z" });
    expect(moved.body.data).toMatchObject({ recurringBookingUid: series[0]!.recurringBookingUid, rescheduledFromUid: series[1]!.uid });
    const { data } = (await booker.get(`/v2/bookings/${series[0]!.recurringBookingUid}`)).body;
    const open = data.filter((one: Wire) => one.status === "accepted");
    expect(starts(open)).toEqual(["2026-05-14T09:00", "2026-05-22T11:00", "2026-05-28T09:00", "2026-06-04T09:00"]);
    expect((await booker.post("/v2/bookings", { eventTypeId: single, start: "2026-05-21T09:00:00Z", attendee })).status).toBe(201);
  });

  it("with seats is cancelled seat by seat", async () => {
    const seats = { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: false };
    const recurrence = { interval: 1, occurrences: 2, frequency: "weekly" };
    const made = await asHost.post("/v2/event-types", { title: "Class", slug: "class", lengthInMinutes: 30, recurrence });
    // stored before the two excluded each other
    await suite.database.prisma.eventType.update({ where: { id: made.body.data.id }, data: { seats } });
    const series = (await book("2026-05-15T09:00:00Z", { eventTypeId: made.body.data.id })).body.data;
    const [first, second] = series;
    expect(first.seatUid).not.toBe(second.seatUid);
    expect((await booker.post(`/v2/bookings/${first.recurringBookingUid}/cancel`, { seatUid: first.seatUid })).status).toBe(400);
    const both = { seatUid: first.seatUid, cancelSubsequentBookings: true };
    expect((await booker.post(`/v2/bookings/${first.uid}/cancel`, both)).status).toBe(400);
    expect((await booker.post(`/v2/bookings/${first.uid}/cancel`, { seatUid: first.seatUid })).body.data.status).toBe("cancelled");
    expect((await booker.get(`/v2/bookings/${second.uid}`)).body.data.status).toBe("accepted");
  });
});
