import { beforeAll, expect, it } from "vitest";
import { FORMER_USERNAME_DAYS } from "@/server/core/former-usernames";
import { DAY_MS } from "@/server/core/time";
import { createEventType } from "@/server/event-types/create";
import { findPublicEventType, findPublicGroup } from "@/server/event-types/public.queries";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";
import { checkUsername, findPublicUser } from "./queries";
import { updateMe } from "./update";

const suite = testSuite();
let ada: TestUser;
let bob: TestUser;
const rename = (user: TestUser, username: string) => updateMe(suite.ctx(user.actor), { username });
const slots = (query: string) => suite.api().get(`/v2/slots?start=2026-05-11&end=2026-05-12&${query}`);

beforeAll(async () => {
  ada = await suite.user({ username: "ada" });
  bob = await suite.user({ username: "bob" });
  await createEventType(suite.ctx(ada.actor), { title: "Talk", slug: "talk", lengthInMinutes: 30 });
  await rename(ada, "ada-king");
  await rename(ada, "lovelace");
});

it("leads from every name of the last 90 days to the present one: pages, lists, slots, groups", async () => {
  for (const name of ["ada", "ADA", "ada-king"]) {
    expect((await findPublicUser(suite.ctx(), name))?.username).toBe("lovelace");
    expect((await findPublicEventType(suite.ctx(), { username: name, slug: "talk" }))?.owner?.username).toBe("lovelace");
    expect((await suite.api().get(`/v2/event-types?username=${name}`)).body.data).toHaveLength(1);
    expect((await slots(`username=${name}&eventTypeSlug=talk`)).status).toBe(200);
  }
  expect((await findPublicGroup(suite.ctx(), { usernames: ["ada", "bob"] }))?.hosts.map(({ username }) => username)).toEqual([
    "lovelace",
    "bob",
  ]);
  expect((await slots("usernames=ada,bob")).status).toBe(200);
});

it("is nobody else's meanwhile, whatever way they ask, and its owner's at any time", async () => {
  expect(await checkUsername(suite.ctx(bob.actor), { username: "ada" })).toMatchObject({ available: false });
  expect(await checkUsername(suite.ctx(ada.actor), { username: "ada" })).toMatchObject({ available: true });
  await expect(rename(bob, "ada")).rejects.toMatchObject({ code: "conflict", details: { fields: { username: expect.any(String) } } });
  await expect(suite.user({ username: "ada-king" })).rejects.toMatchObject({ code: "conflict" });

  await rename(ada, "ada-king");
  expect((await findPublicUser(suite.ctx(), "lovelace"))?.username).toBe("ada-king");
  expect((await findPublicUser(suite.ctx(), "ada-king"))?.username).toBe("ada-king");
});

it("is free again afterwards", async () => {
  suite.now = new Date(NOW.getTime() + (FORMER_USERNAME_DAYS + 1) * DAY_MS);
  expect(await findPublicUser(suite.ctx(), "ada")).toBeNull();
  await rename(bob, "ada");
  expect((await findPublicUser(suite.ctx(), "ada"))?.id).toBe(bob.id);
  expect((await findPublicUser(suite.ctx(), "bob"))?.username).toBe("ada");
});
