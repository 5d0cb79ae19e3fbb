import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { endpoints } from "./endpoints";
import { openApiDocument } from "./openapi";

const suite = testSuite();
let host: TestUser;
let api: Api;

beforeAll(async () => {
  host = await suite.user();
  api = suite.api(host);
});

const fieldsOf = ({ body }: { body: { warnings?: { field?: string; message: string }[] } }) =>
  (body.warnings ?? []).map(({ field }) => field);

describe("the answer warns", () => {
  it("of settings of an event type that are kept and do nothing, in both versions, and of nothing else", async () => {
    const destinationCalendar = { integration: "google_calendar", externalId: "a@example.com" };
    const idle = { destinationCalendar, useDestinationCalendarEmail: true, calVideoSettings: { disableRecordingForGuests: true } };
    const created = await api.post("/v2/event-types", { title: "Idle", slug: "idle", lengthInMinutes: 30, hidden: true, ...idle });
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject(idle);
    expect(fieldsOf(created)).toEqual(Object.keys(idle));
    expect(created.body.warnings[0].message).toMatch(/no effect yet: no calendar can be connected/);
    const path = `/v2/event-types/${created.body.data.id}`;
    expect(fieldsOf(await api.patch(path, { calVideoSettings: { sendTranscriptionEmails: true } }))).toEqual(["calVideoSettings"]);
    expect(fieldsOf(await api.patch(path, { destinationCalendar }, { version: "2024-04-15" }))).toEqual(["destinationCalendar"]);
    const none = { title: "Busy", destinationCalendar: null, useDestinationCalendarEmail: false, calVideoSettings: null };
    for (const body of [none, { calVideoSettings: { sendTranscriptionEmails: false } }, {}])
      expect((await api.patch(path, body)).body).not.toHaveProperty("warnings");
  });

  it("of what a team's pages would look like", async () => {
    const look = { theme: "dark", brandColor: "#112233", hideBranding: true, bannerUrl: "https://example.com/b.png" };
    const created = await api.post("/v2/teams", { name: "Sales", timeZone: "Europe/Riga", ...look });
    expect(fieldsOf(created).sort()).toEqual(Object.keys(look).sort());
    expect((await api.patch(`/v2/teams/${created.body.data.id}`, { name: "Sale", theme: null })).body).not.toHaveProperty("warnings");
  });

  it("of triggers that nothing sends and of when to look for no-shows, which a webhook keeps", async () => {
    const hook = { subscriberUrl: "https://example.com/h", active: true, triggers: ["BOOKING_CREATED", "RECORDING_READY"] };
    const created = await api.post("/v2/webhooks", { ...hook, time: 5, timeUnit: "MINUTE" });
    expect(created.body.data).toMatchObject({ time: 5, timeUnit: "MINUTE" });
    expect(fieldsOf(created)).toEqual(["time", "timeUnit", "triggers"]);
    expect(created.body.warnings[2].message).toContain("RECORDING_READY");
    expect(created.body.warnings[2].message).not.toContain("BOOKING_CREATED");
    const path = `/v2/webhooks/${created.body.data.id}`;
    const changed = await api.patch(path, { timeUnit: "DAY", triggers: ["OOO_CREATED", "MEETING_ENDED"] });
    expect(changed.body.data).toMatchObject({ time: 5, timeUnit: "DAY" });
    expect(fieldsOf(changed)).toEqual(["timeUnit"]);
    for (const wrong of [{ time: 0 }, { time: 1.5 }, { timeUnit: "FORTNIGHT" }]) expect((await api.patch(path, wrong)).status).toBe(400);
    const bare = await api.patch(path, { time: null, timeUnit: null });
    expect(bare.body).not.toHaveProperty("warnings");
    expect(bare.body.data).not.toHaveProperty("time");
  });

  it("of a new address that waits for its confirmation", async () => {
    const { body } = await api.patch("/v2/me", { email: "new@example.com", name: "Ann" });
    expect(body.data).toMatchObject({ email: host.email, name: "Ann" });
    expect(body.warnings).toEqual([{ field: "email", message: expect.stringContaining(`stays ${host.email}`) }]);
    expect((await api.patch("/v2/me", { email: host.email })).body).not.toHaveProperty("warnings");
  });

  it("of the schedule that is the default when the default has been deleted", async () => {
    const make = async (name: string, isDefault: boolean) =>
      (await api.post("/v2/schedules", { name, timeZone: "Europe/Riga", isDefault })).body.data.id;
    const [plain, standard] = [await make("Plain", false), await make("Standard", true)];
    expect((await api.delete(`/v2/schedules/${plain}`)).body).toEqual({ status: "success" });
    const { body } = await api.delete(`/v2/schedules/${standard}`);
    expect(body).toEqual({ status: "success", warnings: [{ message: expect.stringContaining('"Working hours"') }] });
    expect((await api.get("/v2/schedules/default")).body.data.name).toBe("Working hours");
  });

  it("as the OpenAPI document says, of every route with an envelope", () => {
    const { paths } = openApiDocument(endpoints, "http://localhost:3000") as { paths: Record<string, Record<string, object>> };
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    const withStatus = operations.filter((operation) => JSON.stringify(operation).includes('"enum":["success"]'));
    expect(withStatus.length).toBeGreaterThan(50);
    for (const operation of withStatus) expect(JSON.stringify(operation)).toContain('"warnings":{"type":"array"');
  });
});
