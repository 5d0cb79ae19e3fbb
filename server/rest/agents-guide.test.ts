import { beforeAll, describe, expect, it } from "vitest";
import { type Demo, seedDemo } from "@/prisma/seed";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";

// Every request of the guide for agents, as it is printed there, against the demonstration, at a time when its dates lie ahead.

const suite = testSuite();
let demo: Demo;
let anyone: Api;
let withKey: Api;

const VERSION = { version: "2024-08-13" };
const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };

beforeAll(async () => {
  suite.now = new Date("2024-01-10T08:00:00Z");
  demo = (await seedDemo(suite.ctx({ type: "system", name: "seed" })))!;
  anyone = suite.api();
  withKey = suite.api(demo.apiKey);
});

describe("the guide for agents", () => {
  it("authenticates with an API key", async () => {
    const { status, body } = await withKey.get("/v2/me", VERSION);
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ username: "bailey", email: demo.email });
  });

  it("checks availability", async () => {
    const query = "username=bailey&eventSlug=15min&startTime=2024-01-15T00:00:00Z&endTime=2024-01-16T23:59:59Z";
    const { status, body } = await anyone.get(`/v2/slots?${query}`, VERSION);
    expect(status).toBe(200);
    expect(body.data.slots["2024-01-15"]).toContainEqual({ time: "2024-01-15T09:00:00.000Z" });
  });

  it("creates a booking, reschedules and cancels it", async () => {
    const created = await anyone.post(
      "/v2/bookings",
      { eventTypeSlug: "15min", username: "bailey", start: "2024-01-15T09:00:00Z", attendee },
      VERSION,
    );
    expect(created.status).toBe(201);
    const moved = await anyone.post(
      `/v2/bookings/${created.body.data.uid}/reschedule`,
      { start: "2024-01-16T10:00:00Z", rescheduleReason: "Attendee requested different time" },
      VERSION,
    );
    expect(moved.status).toBe(201);
    const cancelled = await anyone.post(
      `/v2/bookings/${moved.body.data.uid}/cancel`,
      { cancellationReason: "Meeting no longer needed" },
      VERSION,
    );
    expect(cancelled.body.data).toMatchObject({ status: "cancelled", cancellationReason: "Meeting no longer needed" });
  });

  it("answers custom questions, and is told about a required one that is missing", async () => {
    const booking = { eventTypeSlug: "consultation", username: "bailey", start: "2024-01-15T09:00:00Z", attendee };
    const refused = await anyone.post("/v2/bookings", booking, VERSION);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain("company");
    const bookingFieldsResponses = { notes: "Discussing the new AI integration", company_size: "10-50" };
    const created = await anyone.post("/v2/bookings", { ...booking, bookingFieldsResponses }, VERSION);
    expect(created.status).toBe(201);
    expect(created.body.data.bookingFieldsResponses).toMatchObject(bookingFieldsResponses);
  });

  it("lists event types with their booking fields", async () => {
    const { status, body } = await withKey.get("/v2/event-types?username=bailey", VERSION);
    expect(status).toBe(200);
    expect(body.data.map((eventType: { slug: string }) => eventType.slug)).toEqual(["15min", "30min", "consultation"]);
    const consultation = body.data.find((eventType: { slug: string }) => eventType.slug === "consultation");
    expect(consultation.bookingFields).toContainEqual(expect.objectContaining({ slug: "company_size", required: true }));
  });

  it("subscribes to webhooks", async () => {
    const triggers = ["BOOKING_CREATED", "BOOKING_RESCHEDULED", "BOOKING_CANCELLED"];
    const body = { subscriberUrl: "https://your-agent.com/webhooks/cal", eventTriggers: triggers, active: true };
    const created = await withKey.post("/v2/webhooks", body, VERSION);
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject({ subscriberUrl: body.subscriberUrl, triggers, active: true });
  });

  it("seeds once", async () => {
    expect(await seedDemo(suite.ctx({ type: "system", name: "seed" }))).toBeNull();
  });
});
