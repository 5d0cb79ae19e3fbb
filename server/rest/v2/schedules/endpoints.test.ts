import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;

beforeAll(async () => {
  host = await suite.user({ timeZone: "Europe/Rome" });
  other = await suite.user();
});

const catchUp = {
  name: "Catch up hours",
  timeZone: "Europe/Rome",
  isDefault: false,
  availability: [{ days: ["Monday", "Tuesday"], startTime: "17:00", endTime: "19:00" }],
  overrides: [{ date: "2026-05-20", startTime: "18:00", endTime: "21:00" }],
};

describe("schedules over /v2", () => {
  it("gives a new user working hours in their zone as the default", async () => {
    const { status, body } = await suite.api(host).get("/v2/schedules/default");
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      timeZone: "Europe/Rome",
      isDefault: true,
      availability: [{ days: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], startTime: "09:00", endTime: "17:00" }],
    });
  });

  it("creates, reads, changes and deletes a schedule", async () => {
    const api = suite.api(host);
    const created = await api.post("/v2/schedules", catchUp);
    expect(created.status).toBe(201);
    expect(created.body.data).toMatchObject({ ...catchUp, ownerId: host.id });
    const path = `/v2/schedules/${created.body.data.id}`;

    const changed = await api.patch(path, { name: "Evenings", overrides: [] });
    expect(changed.body.data).toMatchObject({ name: "Evenings", availability: catchUp.availability, overrides: [] });
    expect((await api.get(path)).body.data).toEqual(changed.body.data);

    expect((await api.delete(path)).body).toEqual({ status: "success" });
    expect((await api.get(path)).status).toBe(404);
  });

  it("reads the weekly rows as the migration guide names them too", async () => {
    const api = suite.api(host);
    const { availability: schedule, ...rest } = catchUp;
    const created = await api.post("/v2/schedules", { ...rest, schedule });
    expect(created.body.data.availability).toEqual(schedule);
    const path = `/v2/schedules/${created.body.data.id}`;
    const rows = [{ days: ["Friday"], startTime: "09:00", endTime: "12:00" }];
    expect((await api.patch(path, { schedule: rows })).body.data.availability).toEqual(rows);
    expect((await api.patch(path, { name: "Same hours" })).body.data.availability).toEqual(rows);
    expect((await api.patch(path, { schedule: [{ days: [], startTime: "09:00", endTime: "12:00" }] })).status).toBe(400);
    await api.delete(path);
  });

  it("says which version to send where the older shape is not documented", async () => {
    const { status, body } = await suite.api(host).get("/v2/schedules", { version: "2024-04-15" });
    expect(status).toBe(404);
    expect(body.error.message).toContain("cal-api-version: 2024-06-11");
    for (const version of ["", "latest"]) {
      const answer = await suite.api(host).get("/v2/schedules", { version });
      expect([answer.status, answer.headers.get("cal-api-version")]).toEqual([200, "2024-06-11"]);
    }
  });

  it("moves the default, and hands it on when the default is deleted", async () => {
    const api = suite.api(host);
    const first = (await api.get("/v2/schedules/default")).body.data.id;
    const { id } = (await api.post("/v2/schedules", { ...catchUp, isDefault: true })).body.data;
    expect((await api.get("/v2/me")).body.data.defaultScheduleId).toBe(id);
    await api.delete(`/v2/schedules/${id}`);
    expect((await api.get("/v2/schedules/default")).body.data.id).toBe(first);
  });

  it("keeps the last schedule", async () => {
    const api = suite.api(other);
    const { id } = (await api.get("/v2/schedules/default")).body.data;
    const refused = await api.delete(`/v2/schedules/${id}`);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain("only schedule");
  });

  it.each([
    ["an unknown zone", { timeZone: "Mars/Olympus" }, "timeZone"],
    ["an impossible date", { overrides: [{ date: "2026-02-30", startTime: "09:00", endTime: "10:00" }] }, "overrides.0.date"],
    ["a time that is none", { availability: [{ days: ["Monday"], startTime: "25:00", endTime: "23:00" }] }, "availability.0.startTime"],
    ["a day that is none", { availability: [{ days: ["Caturday"], startTime: "09:00", endTime: "10:00" }] }, "availability.0.days.0"],
    ["an empty name", { name: " " }, "name"],
  ])("refuses %s and changes nothing", async (_, part, field) => {
    const api = suite.api(host);
    const before = (await api.get("/v2/schedules")).body.data;
    const refused = await api.post("/v2/schedules", { ...catchUp, ...part });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ status: "error", error: { code: "BadRequestException" } });
    expect(Object.keys(refused.body.error.details.fields)).toEqual([field]);
    expect((await api.get("/v2/schedules")).body.data).toEqual(before);
  });

  it("answers for another user's schedule exactly as for a missing one", async () => {
    const { id } = (await suite.api(other).get("/v2/schedules/default")).body.data;
    const theirs = await suite.api(host).patch(`/v2/schedules/${id}`, { name: "Mine now" });
    const missing = await suite.api(host).patch("/v2/schedules/999999", { name: "Mine now" });
    expect(theirs.status).toBe(404);
    expect(theirs.body.error.message.replace(String(id), "ID")).toBe(missing.body.error.message.replace("999999", "ID"));
  });
});
