import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { endpoints } from "./endpoints";
import { type ApiVersion, chooseVariant } from "./versions";

// What each version of each route is served by: generated from the endpoint list, and the documented table beside it.

const suite = testSuite();
let user: TestUser;

beforeAll(async () => {
  user = await suite.user();
});

const versioned = endpoints.flatMap((endpoint) => (endpoint.versions ?? []).map((version) => [endpoint, version] as const));

describe("every version of every endpoint", () => {
  it.each(
    versioned.map(([endpoint, version]) => [`${endpoint.method.toUpperCase()} ${endpoint.path} ${version}`, endpoint, version] as const),
  )("is named by the answer: %s", async (_, { method, path }, version) => {
    const api = suite.api(user);
    const address = `/v2${path.replace(/:\w+/g, "2000000000")}`;
    const options = { version };
    const answer = method === "get" || method === "delete" ? await api[method](address, options) : await api[method](address, {}, options);
    expect(answer.headers.get("cal-api-version")).toBe(version);
    expect(answer.status).toBeLessThan(500);
  });
});

const OLDEST = "2024-04-15";
const BOOKING = "2024-08-13";
const EVENT_TYPE = "2024-06-14";
const SCHEDULE = "2024-06-11";

describe("the documented versions", () => {
  it.each<[string, string, string | undefined, ApiVersion | undefined]>([
    ["get", "/bookings", "2026-05-01", "2026-05-01"],
    ["get", "/bookings", "2026-02-25", BOOKING],
    ["get", "/bookings", undefined, OLDEST],
    ["post", "/bookings", "2026-05-01", BOOKING],
    ["post", "/bookings", BOOKING, BOOKING],
    ["post", "/bookings", EVENT_TYPE, OLDEST],
    ["post", "/bookings", SCHEDULE, OLDEST],
    ["post", "/bookings", undefined, OLDEST],
    ["get", "/bookings/:bookingUid", undefined, OLDEST],
    ["post", "/bookings/:bookingUid/cancel", undefined, OLDEST],
    ["post", "/bookings/:bookingUid/reschedule", undefined, OLDEST],
    ["post", "/bookings/:bookingUid/confirm", undefined, OLDEST],
    ["post", "/bookings/:bookingUid/decline", undefined, OLDEST],
    ["post", "/bookings/:bookingUid/mark-absent", undefined, OLDEST],
    ["get", "/bookings/:bookingUid/recordings", "2026-02-25", "2026-02-25"],
    ["get", "/bookings/:bookingUid/recordings", BOOKING, BOOKING],
    ["get", "/bookings/:bookingUid/conferencing-sessions", "2026-02-25", "2026-02-25"],
    ["get", "/bookings/:bookingUid/conferencing-sessions", BOOKING, BOOKING],
    ["get", "/bookings/:bookingUid/attendees", undefined, undefined],
    ["post", "/bookings/:bookingUid/guests", EVENT_TYPE, undefined],
    ["patch", "/bookings/:bookingUid/location", undefined, undefined],
    ["get", "/event-types", BOOKING, EVENT_TYPE],
    ["post", "/event-types", SCHEDULE, OLDEST],
    ["patch", "/event-types/:eventTypeId", undefined, OLDEST],
    ["get", "/schedules", SCHEDULE, SCHEDULE],
    ["get", "/schedules", EVENT_TYPE, SCHEDULE],
    ["get", "/schedules/default", BOOKING, SCHEDULE],
    ["get", "/schedules", undefined, SCHEDULE],
    ["patch", "/schedules/:scheduleId", "yesterday", SCHEDULE],
    ["get", "/schedules", OLDEST, undefined],
    ["get", "/bookings", "2027-01-01", BOOKING],
    ["get", "/slots", "2024-09-04", "2024-09-04"],
    ["get", "/slots", BOOKING, OLDEST],
    ["post", "/slots/reservations", "2024-09-04", "2024-09-04"],
    ["post", "/slots/reservations", BOOKING, undefined],
  ])("%s %s asked with %s is served by %s", (method, path, asked, version) => {
    const variants = endpoints.filter((endpoint) => endpoint.method === method && endpoint.path === path);
    expect(variants).not.toEqual([]);
    expect(chooseVariant(variants, asked)?.version).toBe(version);
  });
});
