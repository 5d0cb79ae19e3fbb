import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

// Event types before 2024-06-14: bodies as the migration guide prints them, answers under the same older names.

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let api: Api;

const OLDER = { version: "2024-04-15" };
const create = (body: object) => api.post("/v2/event-types", body, OLDER);

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  other = await suite.user();
  api = suite.api(host);
});

describe("event types in the older shape", () => {
  it("take the body of the migration guide, and answer under the same names", async () => {
    const body = {
      title: "30 Min Meeting",
      slug: "30min",
      length: 30,
      locations: [{ type: "link", link: "https://example.com/r", public: false }],
    };
    const created = await create(body);
    expect(created.status).toBe(201);
    expect(created.headers.get("cal-api-version")).toBe("2024-04-15");
    expect(created.body.data).toMatchObject({
      ...body,
      id: expect.any(Number),
      ownerId: host.id,
      description: "",
      hidden: false,
      requiresConfirmation: false,
      eventName: null,
      seatsPerTimeSlot: null,
      seatsShowAttendees: null,
      schedulingType: null,
      price: 0,
      currency: "usd",
    });
    expect(created.body.data).not.toHaveProperty("lengthInMinutes");
    expect(JSON.stringify(created.body.data)).not.toContain(host.email);
    const newer = await api.get(`/v2/event-types/${created.body.data.id}`);
    expect(newer.body.data).toMatchObject({ lengthInMinutes: 30, locations: [{ type: "link", link: "https://example.com/r" }] });
  });

  it("are read, changed and deleted", async () => {
    const { id } = (await create({ title: "Intro", slug: "intro", length: 15, description: "Hello", hidden: true })).body.data;
    const path = `/v2/event-types/${id}`;
    const changed = await api.patch(
      path,
      { length: 45, requiresConfirmation: true, eventName: "Call with {Scheduler}", seatsPerTimeSlot: 4, seatsShowAttendees: true },
      OLDER,
    );
    expect(changed.body.data).toMatchObject({
      title: "Intro",
      length: 45,
      hidden: true,
      requiresConfirmation: true,
      eventName: "Call with {Scheduler}",
      seatsPerTimeSlot: 4,
      seatsShowAttendees: true,
      seatsShowAvailabilityCount: true,
    });
    expect((await api.get(path, OLDER)).body).toEqual(changed.body);
    const undone = await api.patch(path, { requiresConfirmation: false, seatsPerTimeSlot: null, eventName: "" }, OLDER);
    expect(undone.body.data).toMatchObject({ length: 45, requiresConfirmation: false, seatsPerTimeSlot: null, eventName: null });
    const deleted = await api.delete(path, OLDER);
    expect(deleted.body).toEqual({ status: "success", data: { id, length: 45, title: "Intro", slug: "intro" } });
    expect((await api.get(path, OLDER)).status).toBe(404);
  });

  it("are listed: the caller's own, or those of a user who shows them", async () => {
    const own = await api.get("/v2/event-types", OLDER);
    expect(own.body.data).toMatchObject([{ slug: "30min", length: 30 }]);
    expect((await suite.api(other).get("/v2/event-types?username=bailey", OLDER)).body.data).toMatchObject([{ slug: "30min" }]);
    expect((await suite.api().get("/v2/event-types", OLDER)).status).toBe(400);
    expect((await suite.api("cal_nonsense").get("/v2/event-types", OLDER)).status).toBe(401);
  });

  it.each([
    [
      { type: "userPhone", phone: "+37120993151", public: true },
      { type: "userPhone", phone: "+37120993151", public: true },
    ],
    [{ type: "attendeePhone" }, { type: "attendeePhone" }],
    [
      { type: "address", address: "Main Street 1", public: true },
      { type: "address", address: "Main Street 1", public: true },
    ],
  ])("know the location %j", async (location, answered) => {
    const { status, body } = await create({
      title: "Place",
      slug: `place-${location.type.replace(/\W/, "-")}`,
      length: 30,
      locations: [location],
    });
    expect(status).toBe(201);
    expect(body.data.locations).toEqual([answered]);
  });

  it.each([
    ["no length", { length: undefined }, "minutes"],
    ["the newer body", { length: undefined, lengthInMinutes: 30 }, "cal-api-version: 2024-06-14"],
    ["an app that is not connected", { locations: [{ type: "integrations:zoom" }] }, "zoom is not connected"],
    ["the one that is documented as built in", { locations: [{ type: "integrations:daily" }] }, "cal-video is not connected"],
    ["the host's app, of which there is none", { locations: [{ type: "conferencing" }] }, "default conferencing app"],
    ["an unknown app", { locations: [{ type: "integrations:pigeon" }] }, "zoom"],
    ["an app that is a word of the language", { locations: [{ type: "integrations:constructor" }] }, "zoom"],
    ["locations that are none", { locations: "integrations:zoom" }, "locations"],
    ["questions that have no place", { customInputs: [{ label: "Why?" }] }, "bookingFields"],
    ["a length of two days", { length: 2880 }, "length"],
    ["a title that no booking could have", { eventName: "x".repeat(501) }, "eventName"],
    ["seats that are not counted", { seatsShowAttendees: true }, "seatsPerTimeSlot"],
    ["a confirmation that is neither yes nor no", { requiresConfirmation: "yes" }, "requiresConfirmation"],
  ])("refuse %s", async (_, part, words) => {
    const refused = await create({ title: "Refused", slug: "refused", length: 30, ...part });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(words);
  });

  it("are nobody else's, and keep their slug to themselves", async () => {
    const { id } = (await create({ title: "Mine", slug: "mine", length: 30 })).body.data;
    const path = `/v2/event-types/${id}`;
    expect((await suite.api(other).get(path, OLDER)).status).toBe(404);
    expect((await suite.api(other).patch(path, { length: 20 }, OLDER)).status).toBe(404);
    expect((await suite.api(other).delete(path, OLDER)).status).toBe(404);
    expect((await suite.api().get(path, OLDER)).status).toBe(401);
    expect((await create({ title: "Mine", slug: "mine", length: 30 })).status).toBe(409);
    expect((await api.patch(path, { teamId: 1 }, OLDER)).status).toBe(400);
  });
});
