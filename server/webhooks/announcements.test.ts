import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bookingEvents } from "@/server/bookings/events";
import { inTransaction } from "@/server/core/context";
import { recordEvent } from "@/server/core/events";
import { bookingEventJob } from "@/server/jobs/consumers";
import { webhookBench } from "@/server/testing/webhooks";
import { meetingWebhookJob } from "./jobs";

const bench = webhookBench();
const { suite } = bench;

/** As the payloads write an instant. */
const seconds = (instant: string) => instant.replace(".000Z", "Z");

describe("a booking", () => {
  it("is announced with the documented payload, signed with the secret", async () => {
    await bench.subscribe(["BOOKING_CREATED"], { secret: "s3cret" });
    const { id: eventTypeId, slug } = await bench.eventType({
      description: "Half an hour",
      locations: [{ type: "link", link: "https://meet.example.com/b" }],
    });
    const booking = await bench.book(eventTypeId, { guests: ["guest@example.org"], metadata: { ref: "7" } });
    await suite.runJobs();

    expect(bench.received).toHaveLength(1);
    const { headers, text, json } = bench.received[0]!;
    expect(headers["x-cal-signature-256"]).toBe(createHmac("sha256", "s3cret").update(text).digest("hex"));
    expect(headers).toMatchObject({ "content-type": "application/json", "x-cal-webhook-version": "2021-10-20" });
    expect(json).toMatchObject({ triggerEvent: "BOOKING_CREATED", createdAt: "2026-05-06T08:00:00.000Z" });
    expect(json.payload).toMatchObject({
      bookerUrl: "http://localhost:3000",
      type: slug,
      title: "Intro call between Bailey and Ana Maria Souza",
      startTime: seconds(booking.start),
      endTime: seconds(booking.end),
      eventTypeId,
      eventTitle: "Intro call",
      eventDescription: "Half an hour",
      length: 30,
      bookingId: booking.id,
      uid: booking.uid,
      iCalUID: expect.stringContaining(booking.uid),
      iCalSequence: 0,
      status: "ACCEPTED",
      location: "https://meet.example.com/b",
      requiresConfirmation: false,
      price: 0,
      metadata: { ref: "7" },
      organizer: {
        id: bench.host.id,
        name: "Bailey",
        email: bench.host.email,
        username: bench.host.username,
        timeZone: "Europe/London",
        utcOffset: 60,
      },
    });
    expect(json.payload.attendees).toEqual([
      {
        ...{ email: "ana@example.org", name: "Ana Maria Souza", firstName: "Ana", lastName: "Maria Souza", phoneNumber: null },
        ...{ timeZone: "America/New_York", language: { locale: "en" }, utcOffset: -240 },
      },
      expect.objectContaining({ email: "guest@example.org", firstName: "", lastName: "" }),
    ]);
    expect(json.payload.responses).toMatchObject({
      name: { label: "your_name", value: "Ana Maria Souza", isHidden: false },
      email: { label: "email_address", value: "ana@example.org", isHidden: false },
      guests: { label: "additional_guests", value: ["guest@example.org"], isHidden: false },
      location: { label: "location", value: { optionValue: "", value: "https://meet.example.com/b" }, isHidden: false },
    });
  });

  it("is announced unsigned where there is no secret", async () => {
    await bench.subscribe(["BOOKING_CREATED"]);
    await bench.book((await bench.eventType()).id);
    await suite.runJobs();
    expect(bench.received[0]!.headers).not.toHaveProperty("x-cal-signature-256");
  });

  it("is announced to its host's webhooks and to its event type's, and to nobody else's", async () => {
    const { id } = await bench.eventType();
    const other = await bench.eventType();
    const own = await bench.subscribe(["BOOKING_CREATED"]);
    const ofType = await bench.subscribe(["BOOKING_CREATED"], {}, `/v2/event-types/${id}/webhooks`);
    await bench.subscribe(["BOOKING_CREATED"], {}, `/v2/event-types/${other.id}/webhooks`);
    await bench.subscribe(["BOOKING_CANCELLED"]);
    await bench.subscribe(["BOOKING_CREATED"], { active: false });
    const stranger = await suite.user();
    await suite
      .api(stranger)
      .post("/v2/webhooks", { subscriberUrl: `${bench.origin}/stranger`, triggers: ["BOOKING_CREATED"], active: true });
    await bench.book(id);
    await suite.runJobs();
    expect(bench.received.map(({ path }) => `${bench.origin}${path}`).sort()).toEqual([own.subscriberUrl, ofType.subscriberUrl].sort());
  });

  it("is announced at every change, with its reasons and what it was moved from", async () => {
    await bench.subscribe(["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"]);
    const former = await bench.book((await bench.eventType()).id);
    await suite.runJobs();
    const moved = await suite
      .api(bench.host)
      .post(`/v2/bookings/${former.uid}/reschedule`, { start: bench.nextStart(), reschedulingReason: "Ill" });
    const { uid } = moved.body.data;
    await suite.runJobs();
    await suite.api(bench.host).post(`/v2/bookings/${uid}/cancel`, { cancellationReason: "Still ill" });
    await suite.runJobs();
    const [created, rescheduled, cancelled] = bench.received.map(({ json }) => json);
    expect(created).toMatchObject({ triggerEvent: "BOOKING_CREATED", payload: { uid: former.uid, status: "ACCEPTED" } });
    expect(rescheduled).toMatchObject({
      triggerEvent: "BOOKING_RESCHEDULED",
      payload: { uid, status: "ACCEPTED", iCalSequence: expect.any(Number) },
    });
    expect(rescheduled.payload).toMatchObject({
      rescheduleId: former.id,
      rescheduleUid: former.uid,
      rescheduleStartTime: seconds(former.start),
      rescheduleEndTime: seconds(former.end),
    });
    expect(cancelled).toMatchObject({ triggerEvent: "BOOKING_CANCELLED", payload: { uid, status: "CANCELLED" } });
    expect(cancelled.payload).toMatchObject({ cancellationReason: "Still ill", requestReschedule: false });
  });

  it("is requested, then created or rejected, where it needs a confirmation", async () => {
    await bench.subscribe(["BOOKING_REQUESTED", "BOOKING_REJECTED", "BOOKING_CREATED"]);
    const { id } = await bench.eventType({ confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: false } });
    const accepted = await bench.book(id);
    await suite.runJobs();
    const declined = await bench.book(id);
    await suite.runJobs();
    expect(bench.received.map(({ json }) => [json.triggerEvent, json.payload.uid, json.payload.status])).toEqual([
      ["BOOKING_REQUESTED", accepted.uid, "PENDING"],
      ["BOOKING_REQUESTED", declined.uid, "PENDING"],
    ]);
    bench.received = [];
    await suite.api(bench.host).post(`/v2/bookings/${accepted.uid}/confirm`);
    await suite.runJobs();
    await suite.api(bench.host).post(`/v2/bookings/${declined.uid}/decline`, { reason: "Full" });
    await suite.runJobs();
    expect(
      bench.received.map(({ json }) => [json.triggerEvent, json.payload.uid, json.payload.status, json.payload.rejectionReason]),
    ).toEqual([
      ["BOOKING_CREATED", accepted.uid, "ACCEPTED", undefined],
      ["BOOKING_REJECTED", declined.uid, "REJECTED", "Full"],
    ]);
  });

  it("with seats is announced seat by seat", async () => {
    await bench.subscribe(["BOOKING_CREATED", "BOOKING_CANCELLED"]);
    const { id } = await bench.eventType({ seats: { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: true } });
    const first = await bench.book(id);
    await suite.runJobs();
    const ben = { name: "Ben", email: "ben@example.org", timeZone: "Europe/Berlin" };
    const second = await bench.book(id, { start: first.start, attendee: ben });
    await suite.runJobs();
    await suite.api().post(`/v2/bookings/${second.uid}/cancel`, { seatUid: second.seatUid });
    await suite.runJobs();
    expect(
      bench.received.map(({ json }) => [json.triggerEvent, json.payload.attendees.map(({ email }: { email: string }) => email)]),
    ).toEqual([
      ["BOOKING_CREATED", ["ana@example.org"]],
      ["BOOKING_CREATED", ["ben@example.org"]],
      ["BOOKING_CANCELLED", ["ben@example.org"]],
    ]);
  });

  it("with seats says who came also when they have left again", async () => {
    await bench.subscribe(["BOOKING_CREATED"]);
    const { id } = await bench.eventType({ seats: { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: true } });
    const first = await bench.book(id);
    const ben = { name: "Ben", email: "ben@example.org", timeZone: "Europe/Berlin" };
    const second = await bench.book(id, { start: first.start, attendee: ben });
    await suite.api().post(`/v2/bookings/${second.uid}/cancel`, { seatUid: second.seatUid });
    await suite.runJobs();
    const told = bench.received.map(({ json }) => json.payload.attendees.map(({ email }: { email: string }) => email));
    expect(told.sort()).toEqual([["ana@example.org"], ["ben@example.org"]]);
  });

  it("with seats gives nobody the answers of whoever started it and has left again", async () => {
    await bench.subscribe(["BOOKING_CREATED"]);
    const { id } = await bench.eventType({ seats: { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: true } });
    const first = await bench.book(id);
    const ben = { name: "Ben", email: "ben@example.org", timeZone: "Europe/Berlin" };
    await bench.book(id, { start: first.start, attendee: ben });
    await suite.api().post(`/v2/bookings/${first.uid}/cancel`, { seatUid: first.seatUid });
    await suite.runJobs();
    const told = bench.received.map(({ json }) => [
      json.payload.attendees.map(({ email }: { email: string }) => email),
      json.payload.responses.email.value,
    ]);
    expect(told.sort(([, one], [, other]) => one.localeCompare(other))).toEqual([
      [[], "ana@example.org"],
      [["ben@example.org"], "ben@example.org"],
    ]);
  });

  it("with seats that one attendee moves is rescheduled for them alone", async () => {
    await bench.subscribe(["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"]);
    const { id } = await bench.eventType({ seats: { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: true } });
    const first = await bench.book(id);
    const ben = { name: "Ben", email: "ben@example.org", timeZone: "Europe/Berlin" };
    const second = await bench.book(id, { start: first.start, attendee: ben });
    const later = await bench.book(id);
    await suite.runJobs();
    bench.received = [];
    for (const [seat, start] of [
      [second.seatUid, bench.nextStart()],
      [first.seatUid, later.start],
    ]) {
      const moved = await suite.api().post(`/v2/bookings/${first.uid}/reschedule`, { start, seatUid: seat });
      expect(moved.status, JSON.stringify(moved.body)).toBe(201);
      await suite.runJobs();
    }
    expect(bench.received.map(({ json }) => [json.triggerEvent, json.payload.attendees.length, json.payload.attendees[0].email])).toEqual([
      ["BOOKING_RESCHEDULED", 1, "ben@example.org"],
      ["BOOKING_RESCHEDULED", 1, "ana@example.org"],
    ]);
    for (const { json } of bench.received) expect(json.payload).toMatchObject({ rescheduleId: first.id, rescheduleUid: first.uid });
  });

  it("is told in a webhook's own words", async () => {
    const template =
      '{"type":"{{type}}","name":"{{title}}","organizer":"{{organizer.name}}","booker":"{{attendees.0.name}}","on":"{{triggerEvent}}"}';
    await bench.subscribe(["BOOKING_CREATED"], { payloadTemplate: template });
    await bench.subscribe(["BOOKING_CREATED"], { payloadTemplate: "{{attendees.0.email}} at {{startTime}} ({{attendees.0.timezone}})" });
    const { id, slug } = await bench.eventType();
    const { start } = await bench.book(id);
    await suite.runJobs();
    const inJson = bench.received.find(({ json }) => json);
    const inText = bench.received.find(({ json }) => !json);
    expect(inJson?.json).toEqual({ type: slug, name: "Intro call", organizer: "Bailey", booker: "Ana Maria Souza", on: "BOOKING_CREATED" });
    expect(inText?.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(inText?.text).toBe(`ana@example.org at ${seconds(start)} (America/New_York)`);
  });

  it("whose transaction fails is announced to nobody", async () => {
    await bench.subscribe(["BOOKING_CANCELLED"]);
    const { id } = await bench.book((await bench.eventType()).id);
    await suite.runJobs();
    const undone = inTransaction(suite.ctx(bench.host.actor), async (tx) => {
      await recordEvent(tx, { of: bookingEvents.of(id), type: "cancelled", data: {} });
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await suite.runJobs();
    expect(bench.received).toEqual([]);
  });

  it("says who did not come", async () => {
    await bench.subscribe(["BOOKING_NO_SHOW_UPDATED"]);
    const { id, uid } = await bench.book((await bench.eventType()).id);
    const attendees = [{ email: "ana@example.org", absent: true }];
    await recordEvent(suite.ctx(bench.host.actor), { of: bookingEvents.of(id), type: "marked_absent", data: { host: null, attendees } });
    await suite.runJobs();
    expect(bench.received[0]!.json).toMatchObject({
      triggerEvent: "BOOKING_NO_SHOW_UPDATED",
      payload: {
        message: "ana@example.org marked as no-show",
        attendees: [{ email: "ana@example.org", noShow: true }],
        bookingUid: uid,
        bookingId: id,
      },
    });
  });
});

describe("a meeting", () => {
  const run = (bookingId: number, trigger: "MEETING_STARTED" | "MEETING_ENDED") =>
    meetingWebhookJob.run(suite.ctx({ type: "system", name: "worker" }), { bookingId, trigger });

  it("is due at its start and its end", async () => {
    const { id, start, end } = await bench.book((await bench.eventType()).id);
    const event = await suite.database.prisma.bookingEvent.findFirstOrThrow({ where: { bookingId: id }, select: { id: true } });
    await bookingEventJob.run(suite.ctx({ type: "system", name: "worker" }), { eventId: event.id });
    const jobs: { trigger: string; at: Date }[] = await suite.database.prisma.$queryRawUnsafe(
      `SELECT data->>'trigger' AS trigger, start_after AS at FROM pgboss.job
       WHERE name = 'meeting-webhooks' AND (data->>'bookingId')::int = ${id} ORDER BY start_after`,
    );
    expect(jobs.map(({ trigger, at }) => [trigger, new Date(at).toISOString()])).toEqual([
      ["MEETING_STARTED", start],
      ["MEETING_ENDED", end],
    ]);
  });

  it("is announced flat, and without the template", async () => {
    await bench.subscribe(["MEETING_STARTED"], { payloadTemplate: "{{title}}", secret: "x" });
    const { id, uid, start } = await bench.book((await bench.eventType()).id);
    await run(id, "MEETING_STARTED");
    await run(id, "MEETING_ENDED");
    await suite.runJobs();
    const told = bench.received.map(({ json }) => json);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      triggerEvent: "MEETING_STARTED",
      id,
      uid,
      startTime: start,
      status: "ACCEPTED",
      userId: bench.host.id,
    });
    expect(told[0]).toMatchObject({
      user: { username: bench.host.username },
      attendees: [{ email: "ana@example.org", bookingId: id, noShow: false }],
    });
    expect(told[0]).not.toHaveProperty("payload");
  });

  it("that was cancelled or moved does not begin", async () => {
    await bench.subscribe(["MEETING_STARTED", "MEETING_ENDED"]);
    const { id, uid } = await bench.book((await bench.eventType()).id);
    await suite.api(bench.host).post(`/v2/bookings/${uid}/cancel`, { cancellationReason: "No" });
    await run(id, "MEETING_STARTED");
    await suite.runJobs();
    expect(bench.received).toEqual([]);
  });
});
