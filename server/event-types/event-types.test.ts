import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createPrivateLink } from "@/server/private-links/create";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { createEventType } from "./create";
import { getDefaultLocation } from "./default-location.queries";
import { deleteEventType } from "./delete";
import { duplicateEventType } from "./duplicate";
import { findByUsernames, findPublicEventType, listPublicEventTypes } from "./public.queries";
import { getEventType, getOwnEventType, listEventTypes } from "./queries";
import { reorderEventTypes } from "./reorder";
import { findForBooking } from "./row.queries";
import { freeSlug } from "./rules/free-slug";
import { setDefaultLocation } from "./set-default-location";
import { updateEventType } from "./update";

const suite = testSuite();
let host: TestUser;
let other: TestUser;

beforeAll(async () => {
  host = await suite.user({ username: "dora", timeZone: "Asia/Kathmandu" });
  other = await suite.user();
});

const mine = () => suite.ctx(host.actor);
const make = (slug: string, extra: object = {}) => createEventType(mine(), { title: slug, slug, lengthInMinutes: 30, ...extra });
const owned = async () => (await listEventTypes(mine())).map(({ slug }) => slug);

describe("the owner's list", () => {
  it("is in the order the owner gives; new ones and those not named come last", async () => {
    const [a, b, c] = [await make("a"), await make("b"), await make("c")];
    expect(await owned()).toEqual(["a", "b", "c"]);
    await reorderEventTypes(mine(), { ids: [c.id, a.id] });
    await make("d");
    expect(await owned()).toEqual(["c", "a", "b", "d"]);
    expect((await listEventTypes(mine(), { created: "asc" })).map(({ slug }) => slug)).toEqual(["a", "b", "c", "d"]);
    await expect(reorderEventTypes(suite.ctx(other.actor), { ids: [b.id] })).rejects.toMatchObject({ code: "not_found" });
    expect(await owned()).toEqual(["c", "a", "b", "d"]);
  });

  it("gets a copy with every setting, under a free slug", async () => {
    const source = await make("original", {
      title: "Original",
      seats: { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: false },
      hidden: true,
    });
    await createPrivateLink(mine(), { owner: { type: "eventType", eventTypeId: source.id } });
    const first = await duplicateEventType(mine(), { id: source.id });
    const second = await duplicateEventType(mine(), { id: source.id });
    const { id: _id, position: _position, ...same } = source;
    expect(first).toMatchObject({ ...same, title: "Original copy", slug: "original-copy" });
    expect(second).toMatchObject({ title: "Original copy", slug: "original-copy-2" });
    await expect(duplicateEventType(mine(), { id: source.id, slug: "original" })).rejects.toMatchObject({ code: "conflict" });
    await expect(duplicateEventType(suite.ctx(other.actor), { id: source.id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("has seats or a series, whichever comes second is refused", async () => {
    const seats = { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: false };
    const recurrence = { frequency: "weekly", interval: 1, occurrences: 4 } as const;
    const refused = { code: "invalid_input", details: { fields: { seats: expect.stringMatching(/seats or the series/) } } };
    await expect(make("both", { seats, recurrence })).rejects.toMatchObject(refused);
    const seated = await make("seated", { seats });
    await expect(updateEventType(mine(), { id: seated.id, recurrence })).rejects.toMatchObject(refused);
    expect(await updateEventType(mine(), { id: seated.id, recurrence, seats: null })).toMatchObject({ recurrence, seats: null });
    await deleteEventType(mine(), { id: seated.id });
  });

  it("takes place where the host said once: event types without a place can get it too", async () => {
    const location = { type: "phone", phone: "+37120993151", public: false } as const;
    const placeless = await make("placeless", { locations: [] });
    const elsewhere = await make("elsewhere", { locations: [{ type: "attendeePhone" }] });
    await setDefaultLocation(mine(), { location, fill: true });
    expect(await getDefaultLocation(mine())).toEqual(location);
    expect((await getOwnEventType(mine(), placeless)).locations).toEqual([location]);
    expect((await getOwnEventType(mine(), elsewhere)).locations).toEqual([{ type: "attendeePhone" }]);
    await expect(setDefaultLocation(mine(), { location: { type: "integration", integration: "zoom" } })).rejects.toMatchObject({
      details: { fields: { location: expect.stringMatching(/connected/) } },
    });
    await expect(setDefaultLocation(mine(), { location: { type: "phone", phone: "+999999999999", public: true } })).rejects.toMatchObject({
      details: { fields: { "location.phone": expect.stringContaining("country code") } },
    });
    await setDefaultLocation(mine(), { location: null });
    expect(await getDefaultLocation(mine())).toBeNull();
    for (const { id } of [placeless, elsewhere]) await deleteEventType(mine(), { id });
  });

  it("lets two copies of one slug never be made", async () => {
    const results = await Promise.allSettled([make("race"), make("race"), make("race")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
  });
});

describe("settings", () => {
  it("that the dashboard adds are kept, with zones that exist", async () => {
    const { id } = await make("locked", {
      lockTimeZoneToggleOnBookingPage: true,
      lockedTimeZone: "Pacific/Chatham",
      forwardParamsSuccessRedirect: false,
    });
    expect(await getOwnEventType(mine(), { id })).toMatchObject({ lockedTimeZone: "Pacific/Chatham", forwardParamsSuccessRedirect: false });
    await expect(updateEventType(mine(), { id, lockedTimeZone: "Mars/Olympus" })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { lockedTimeZone: expect.any(String) } },
    });
    expect(await updateEventType(mine(), { id, lockedTimeZone: "" })).toMatchObject({ lockedTimeZone: null });
  });

  it("that are undefined are as if absent", async () => {
    const { id, locations, bookingFields } = await make("undefined", { locations: undefined, bookingFields: undefined, seats: undefined });
    expect(locations).toEqual([]);
    const after = await updateEventType(mine(), {
      id,
      title: undefined,
      locations: undefined,
      seats: undefined,
      lengthInMinutesOptions: undefined,
    });
    expect(after).toMatchObject({ title: "undefined", locations, bookingFields });
  });

  it("own the zone of the schedule they name, else that of the owner's default", async () => {
    expect((await make("zoned")).timeZone).toBe("Asia/Kathmandu");
  });
});

describe("reading", () => {
  it("is for the owner and administrators of the instance; changing for the owner alone", async () => {
    const { id } = await make("readable");
    const admin = suite.ctx({ ...other.actor, admin: true });
    expect((await getEventType(admin, { id })).slug).toBe("readable");
    await expect(getEventType(suite.ctx(other.actor), { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(updateEventType(admin, { id, title: "Theirs" })).rejects.toMatchObject({ code: "not_found" });
    await expect(deleteEventType(admin, { id })).rejects.toMatchObject({ code: "not_found" });
    await expect(listEventTypes(suite.ctx())).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("is for hosts and for administrators of the team of a team event type", async () => {
    const [member, lead] = [await suite.user(), await suite.user()];
    const memberships = {
      create: [
        { userId: lead.id, role: "admin" as const, accepted: true },
        { userId: other.id, accepted: true },
      ],
    };
    const team = await suite.database.prisma.team.create({ data: { name: "Team", slug: "team", memberships }, select: { id: true } });
    const data = {
      title: "T",
      slug: "t",
      lengthInMinutes: 30,
      teamId: team.id,
      schedulingType: "collective" as const,
      hosts: { create: { userId: member.id } },
    };
    const { id } = await suite.database.prisma.eventType.create({ data, select: { id: true } });
    for (const reader of [member, lead]) {
      expect(await getEventType(suite.ctx(reader.actor), { id })).toMatchObject({
        owner: null,
        team: { slug: "team" },
        hosts: [{ userId: member.id }],
      });
    }
    await expect(getEventType(suite.ctx(other.actor), { id })).rejects.toMatchObject({ code: "not_found" });
    expect(await findForBooking(suite.ctx(), { teamSlug: "team", slug: "t" })).toMatchObject({ id });
  });
});

describe("the public pages", () => {
  it("list what is not hidden, open what is asked for by address, and give nothing private away", async () => {
    const page = { username: "Dora", slug: "Secret" };
    const { id } = await make("secret", {
      hidden: true,
      locations: [{ type: "phone", phone: "+37120993151", public: false }, { type: "attendeePhone" }],
      bookingFields: [{ type: "text", slug: "utm", label: "Source", required: false, hidden: true }],
      destinationCalendar: { integration: "google_calendar", externalId: "dora@private.example" },
    });
    expect((await listPublicEventTypes(suite.ctx(), { username: "dora" })).map(({ slug }) => slug)).not.toContain("secret");
    const seen = await findPublicEventType(suite.ctx(), page);
    expect(seen).toMatchObject({ id, hidden: true, owner: { username: "dora" }, hosts: [{ userId: host.id }], timeZone: "Asia/Kathmandu" });
    expect(seen!.bookingFields.map(({ slug }) => slug)).toEqual(["name", "email", "location", "notes", "guests", "rescheduleReason"]);
    expect(seen!.locations).toEqual([{ type: "phone", phone: "", public: false }, { type: "attendeePhone" }]);
    expect(JSON.stringify(seen)).not.toMatch(/20993151|private\.example|dora@/);
    expect(await findPublicEventType(suite.ctx(), { ...page, slug: "nothing" })).toBeNull();
    expect(await findForBooking(suite.ctx(), { id })).toMatchObject({
      owner: { email: host.email },
      locations: [{ phone: "+37120993151" }, {}],
    });
    expect(await findForBooking(suite.ctx(), { id: 999_999 })).toBeNull();
  });

  it("join users into a dynamic group in the order named", async () => {
    const group = await findByUsernames(suite.ctx(), { usernames: [other.username, "DORA", "dora"] });
    expect(group).toMatchObject({ schedulingType: "collective", lengthInMinutes: 30, hosts: [{ userId: other.id }, { userId: host.id }] });
    expect(await findByUsernames(suite.ctx(), { usernames: ["dora"] })).toBeNull();
    expect(await findByUsernames(suite.ctx(), { usernames: ["dora", "nobody"] })).toBeNull();
  });
});

it("a free slug is free, fits, and is the wanted one where it can be", () => {
  const slug = fc.stringMatching(/^[a-z][a-z0-9]{0,254}$/);
  fc.assert(
    fc.property(slug, fc.nat(30), (wanted, n) => {
      const taken = new Set<string>();
      for (let i = 0; i < n; i++) taken.add(freeSlug(wanted, taken));
      expect(taken.size).toBe(n);
      const free = freeSlug(wanted, taken);
      expect(taken.has(free)).toBe(false);
      expect(free.length).toBeLessThanOrEqual(255);
      if (n === 0) expect(free).toBe(wanted);
    }),
  );
});
