import { expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { listOutOfOffice } from "./queries";

const suite = testSuite();

it("takes an entry that is over, as the documented example is: it stands in the past and closes nothing to come", async () => {
  const host = await suite.user();
  const api = suite.api(host);
  const { id } = (await api.post("/v2/event-types", { title: "Intro", slug: "intro", lengthInMinutes: 30 })).body.data;
  const slots = async () => (await api.get(`/v2/slots?eventTypeId=${id}&start=2026-05-11&end=2026-05-12`)).body.data;
  const before = await slots();
  const example = { start: "2023-05-01T00:00:00.000Z", end: "2023-05-10T23:59:59.999Z", notes: "Vacation in Hawaii", reason: "vacation" };
  expect((await api.post("/v2/me/ooo", example)).status).toBe(201);
  const listed = (when: "past" | "upcoming") => listOutOfOffice(suite.ctx(host.actor), { owner: { type: "user", userId: host.id }, when });
  expect(await listed("past")).toMatchObject([{ startDate: "2023-05-01", reason: "vacation" }]);
  expect(await listed("upcoming")).toEqual([]);
  expect(await slots()).toEqual(before);
});
