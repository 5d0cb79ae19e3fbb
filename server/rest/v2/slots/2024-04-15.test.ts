import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";

const suite = testSuite();
let eventTypeId: number;

const OLDER = { version: "2024-04-15" };
const onDay = () => `eventTypeId=${eventTypeId}&startTime=2026-05-08T00:00:00Z&endTime=2026-05-08T23:59:59Z`;
const offered = async () => {
  const { data } = (await suite.api().get(`/v2/slots?${onDay()}`, OLDER)).body;
  return data.slots["2026-05-08"].map((slot: { time: string }) => slot.time);
};

beforeAll(async () => {
  const host = await suite.user({ username: "alice", timeZone: "Europe/London" });
  const body = { title: "Intro", slug: "intro", lengthInMinutes: 60, lengthInMinutesOptions: [30, 60] };
  eventTypeId = (await suite.api(host).post("/v2/event-types", body)).body.data.id;
});

describe("the older slots", () => {
  it("say when each ends where slotFormat asks for ranges", async () => {
    const { body } = await suite.api().get(`/v2/slots?${onDay()}&slotFormat=range`, OLDER);
    expect(body.data.slots["2026-05-08"][0]).toEqual({
      time: "2026-05-08T08:00:00.000Z",
      startTime: "2026-05-08T08:00:00.000Z",
      endTime: "2026-05-08T09:00:00.000Z",
    });
  });

  it.each([
    ["no start", "eventTypeId=1&endTime=2026-05-08T23:59:59Z", 400],
    ["an unknown format", "eventTypeId=1&startTime=2026-05-08T00:00:00Z&endTime=2026-05-08T23:59:59Z&slotFormat=list", 400],
    ["an unknown event type", "eventTypeId=999999&startTime=2026-05-08T00:00:00Z&endTime=2026-05-08T23:59:59Z", 404],
  ])("refuse %s", async (_, query, status) => {
    expect((await suite.api().get(`/v2/slots?${query}`, OLDER)).status).toBe(status);
    expect((await suite.api("cal_nonsense").get(`/v2/slots?${onDay()}`, OLDER)).status).toBe(401);
  });
});

it("complain of a range by its older names", async () => {
  const query = `eventTypeId=${eventTypeId}&startTime=2026-05-09T00:00:00Z&endTime=2026-05-08T00:00:00Z`;
  const { status, body } = await suite.api().get(`/v2/slots?${query}`, OLDER);
  expect(status).toBe(400);
  expect(Object.keys(body.error.details.fields)).toEqual(["endTime"]);
});

describe("the older reservations", () => {
  const at = (from: string, to: string) => ({
    eventTypeId,
    slotUtcStartDate: `2026-05-08T${from}:00Z`,
    slotUtcEndDate: `2026-05-08T${to}:00Z`,
  });

  it("hide a slot and give it back", async () => {
    const held = await suite.api().post("/v2/slots/reserve", at("09:00", "10:00"));
    expect(held).toMatchObject({ status: 201, body: { status: "success", data: expect.any(String) } });
    expect(await offered()).not.toContain("2026-05-08T09:00:00.000Z");
    expect((await suite.api().post("/v2/slots/reserve", at("09:00", "10:00"))).status).toBe(409);
    const address = `/v2/slots/selected-slot?uid=${held.body.data}`;
    expect((await suite.api().delete(address)).body).toEqual({ status: "success" });
    expect(await offered()).toContain("2026-05-08T09:00:00.000Z");
    expect((await suite.api().delete(address)).status).toBe(404);
  });

  it("take one of the lengths of the event type", async () => {
    const held = await suite.api().post("/v2/slots/reserve", at("11:00", "11:30"));
    const { data } = (await suite.api().get(`/v2/slots/reservations/${held.body.data}`)).body;
    expect(data).toMatchObject({ slotStart: "2026-05-08T11:00:00.000Z", slotDuration: 30, reservationDuration: 5 });
  });

  it.each([
    ["an end before the start", () => at("10:00", "09:00"), 400],
    ["a length that is not offered", () => at("12:00", "12:45"), 400],
    ["a start that is none", () => ({ ...at("12:00", "13:00"), slotUtcStartDate: "noon" }), 400],
    ["a time in the night", () => at("02:00", "03:00"), 400],
    ["no event type", () => ({ ...at("12:00", "13:00"), eventTypeId: undefined }), 400],
    ["an unknown event type", () => ({ ...at("12:00", "13:00"), eventTypeId: 999_999 }), 404],
  ])("refuse %s", async (_, body, status) => {
    const refused = await suite.api().post("/v2/slots/reserve", body());
    expect(refused.status).toBe(status);
    expect(refused.body.error.message).toMatch(/\w{3,}/);
    expect(JSON.stringify(refused.body)).not.toMatch(/slotStart|slotDuration/);
  });

  it("give nothing back without a uid, as clients ask at every start, and refuse a credential that is not valid", async () => {
    for (const query of ["", "?uid=", "?uid"])
      expect(await suite.api().delete(`/v2/slots/selected-slot${query}`)).toMatchObject({ status: 200, body: { status: "success" } });
    expect((await suite.api("cal_nonsense").post("/v2/slots/reserve", at("13:00", "14:00"))).status).toBe(401);
  });
});
