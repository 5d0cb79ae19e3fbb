import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let other: TestUser;
describe("event types of a user, for others", () => {
  let owner: TestUser;
  const secretly = [
    { type: "address", address: "1 Secret Lane", public: false },
    { type: "link", link: "https://meet.example.com/public", public: true },
  ];

  beforeAll(async () => {
    other = await suite.user({ username: "bailey", name: "Bailey Pumfleet" });
    owner = await suite.user({ username: "carol", name: "Carol" });
    const api = suite.api(owner);
    const destinationCalendar = { integration: "google_calendar", externalId: "carol.private@example.com" };
    await api.post("/v2/event-types", { title: "Open", slug: "open", lengthInMinutes: 30, locations: secretly, destinationCalendar });
    await api.post("/v2/event-types", { title: "Secret", slug: "secret", lengthInMinutes: 30, hidden: true });
  });

  const slugs = (answer: { body: { data: { slug: string }[] } }) => answer.body.data.map(({ slug }) => slug);

  it("lists what is not hidden to anybody, and everything to the owner", async () => {
    expect(slugs(await suite.api().get("/v2/event-types?username=carol"))).toEqual(["open"]);
    expect(slugs(await suite.api(other).get("/v2/event-types?username=Carol"))).toEqual(["open"]);
    expect(slugs(await suite.api(owner).get("/v2/event-types?username=carol"))).toEqual(["open", "secret"]);
    expect(slugs(await suite.api(owner).get("/v2/event-types"))).toEqual(["open", "secret"]);
    expect(slugs(await suite.api(owner).get("/v2/event-types?sortCreatedAt=desc"))).toEqual(["secret", "open"]);
  });

  it("finds one by its slug", async () => {
    expect(slugs(await suite.api().get("/v2/event-types?username=carol&eventSlug=open"))).toEqual(["open"]);
    expect(slugs(await suite.api().get("/v2/event-types?username=carol&eventSlug=secret"))).toEqual([]);
    expect(slugs(await suite.api(owner).get("/v2/event-types?username=carol&eventSlug=secret"))).toEqual(["secret"]);
    expect((await suite.api().get("/v2/event-types?eventSlug=open")).status).toBe(400);
  });

  it("keeps private places and calendars from strangers", async () => {
    const seen = (await suite.api().get("/v2/event-types?username=carol")).body;
    expect(seen.data[0].locations).toEqual([{ type: "address", address: "", public: false }, secretly[1]]);
    expect(JSON.stringify(seen)).not.toMatch(/Secret Lane|carol\.private|carol@example/);
    const own = (await suite.api(owner).get("/v2/event-types?username=carol")).body;
    expect(own.data[0].locations).toEqual(secretly);
  });

  it("has nothing of users and organizations that do not exist", async () => {
    for (const query of ["username=nobody", "usernames=carol,nobody", "username=carol&orgSlug=acme"]) {
      expect((await suite.api().get(`/v2/event-types?${query}`)).body).toEqual({ status: "success", data: [] });
    }
  });

  it("makes the event type of a dynamic group", async () => {
    const { body } = await suite.api().get("/v2/event-types?usernames=carol,bailey");
    expect(body.data).toHaveLength(1);
    expect(body.data[0]).toMatchObject({
      title: "Meeting with Carol and Bailey Pumfleet",
      lengthInMinutes: 30,
      users: ["carol", "bailey"],
      bookingUrl: "http://localhost:3000/carol+bailey",
    });
    const repeated = await suite.api().get("/v2/event-types?usernames=carol&usernames=bailey");
    expect(repeated.body).toEqual(body);
  });

  it("asks a stranger whose event types they want", async () => {
    const { status, body } = await suite.api().get("/v2/event-types");
    expect(status).toBe(400);
    expect(body.error.message).toContain("username");
  });
});
