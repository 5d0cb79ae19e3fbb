import { beforeAll, describe, expect, it } from "vitest";
import { SHOWN_NAMES } from "@/components/event-types/editor/settings";
import { valuesOf } from "@/components/event-types/editor/values";
import { pick } from "@/server/core/pick";
import { DEFAULT_SETTINGS, FLAG_NAMES, UpdateEventTypeInput } from "@/server/event-types/settings.schemas";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { SETTING_SAMPLES } from "@/server/testing/setting-samples";
import type { TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { appRouter } from "@/server/trpc/router";

// What GET answers, PATCH and POST take back: as it is, and nothing changes. So a resource can be copied, and edited in place.

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let api: Api;
let teamId: number;
let eventTypeId: number;
let scheduleId: number;
let count = 0;

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  other = await suite.user({ username: "alice" });
  api = suite.api(host);
  teamId = (await api.post("/v2/teams", { name: "Sales" })).body.data.id;
  eventTypeId = (await api.post("/v2/event-types", { title: "Plain", slug: "plain", lengthInMinutes: 30 })).body.data.id;
  scheduleId = (await api.post("/v2/schedules", { name: "Other", timeZone: "Asia/Tokyo", isDefault: false })).body.data.id;
});

type Data = Record<string, unknown>;

/** One kind of resource of one version. */
interface Resource {
  name: string;
  path: () => string;
  version?: string;
  /** Bodies of the ones to try, by what is special about them. */
  bodies: Record<string, () => Data>;
  /** What has to be another in a copy. */
  renew?: () => Data;
  /** Facts of the copy itself. */
  own: string[];
  /** Where there is no GET of one, from the list. */
  id?: string;
  isListed?: boolean;
  /** The same through the other transports. */
  elsewhere?: (sent: Data, said: Data) => Promise<void>;
}

const next = () => ++count;
/** Nobody is away twice on a day. */
const freeDay = () => new Date(Date.UTC(2030, 0, 3 * next())).toISOString();
const NEWEST = "2024-06-14";
const VERSIONS = [NEWEST, "2024-04-15"];

/** Of the settings, those that only one of two versions calls so, and a series, which goes with no seats. */
const { locations, seats, recurrence, confirmationPolicy, customName, lengthInMinutes: _, bookingFields, ...alike } = SETTING_SAMPLES;

const structures = {
  "a window of business days": { bookingWindow: { type: "businessDays", value: 5, rolling: false } },
  "a window of dates": { bookingWindow: { type: "range", value: ["2030-09-05", "2030-09-09"] } },
  "a late change forbidden": { disableRescheduling: { disabled: false, minutesBefore: 60 } },
  fields: { bookingFields },
  "a series": { recurrence },
};

function eventTypes(version: string, length: string, named: Record<string, Data>): Resource {
  const settings: Record<string, Data> = { "nothing set": {}, "all that goes together": alike, ...structures, ...named };
  const bodies = Object.entries(settings).map(([name, more]) => [
    name,
    () => ({ title: "Call", slug: `call-${next()}`, [length]: 30, ...more, ...(more === alike && { scheduleId }) }),
  ]);
  return {
    name: `event types ${version}`,
    path: () => "/v2/event-types",
    version,
    bodies: Object.fromEntries(bodies),
    renew: () => ({ slug: `copy-${next()}` }),
    own: ["id", "slug", "bookingUrl"],
    ...(version === NEWEST && { elsewhere: throughTheEditor }),
  };
}

/** What is sent is stored under its own name; a save of all that the editor shows keeps it, and so does the other version. */
async function throughTheEditor(sent: Data, said: Data): Promise<void> {
  const id = said.id as number;
  const dashboard = createCallerFactory(appRouter)(suite.ctx(host.actor)).eventTypes;
  const stored = await dashboard.get({ id });
  expect(stored).toMatchObject({ ...DEFAULT_SETTINGS, ...sent, bookingFields: stored.bookingFields });

  const none = pick({ ...DEFAULT_SETTINGS, ...pick(stored, ["title", "slug", "lengthInMinutes"]) }, SHOWN_NAMES);
  expect(await dashboard.update({ ...none, id })).toMatchObject(none);
  expect(await dashboard.update(UpdateEventTypeInput.parse(valuesOf(stored)))).toEqual(stored);

  const path = `/v2/event-types/${id}`;
  for (const other of VERSIONS) {
    const answered: Data = (await api.get(path, { version: other })).body.data;
    for (const name of FLAG_NAMES) expect([name, answered[name]]).toEqual([name, stored[name]]);
    const patched = await api.patch(path, answered, { version: other });
    expect(patched.status, JSON.stringify(patched.body.error)).toBe(200);
    expect(await dashboard.get({ id })).toEqual(stored);
  }
}

const webhook = (path: () => string): Omit<Resource, "name"> => ({
  path,
  bodies: {
    "all set": () => ({
      subscriberUrl: `https://example.com/${next()}`,
      triggers: ["BOOKING_CREATED"],
      active: true,
      secret: "s",
      payloadTemplate: "{}",
    }),
    least: () => ({ subscriberUrl: `https://example.com/${next()}`, triggers: ["BOOKING_CANCELLED", "BOOKING_CREATED"], active: false }),
  },
  renew: () => ({ subscriberUrl: `https://example.com/${next()}` }),
  own: ["id", "subscriberUrl"],
});

const RESOURCES: Resource[] = [
  eventTypes(NEWEST, "lengthInMinutes", {
    places: { locations },
    seats: { seats },
    "a confirmation policy": { confirmationPolicy },
    "a name of bookings": { customName },
  }),
  eventTypes("2024-04-15", "length", {
    places: { locations: locations.map((one) => (one.type === "phone" ? { ...one, type: "userPhone" } : one)) },
    seats: { seatsPerTimeSlot: 4, seatsShowAttendees: true, seatsShowAvailabilityCount: false },
    confirmation: { requiresConfirmation: true },
    "a name of bookings": { eventName: customName },
  }),
  {
    name: "schedules",
    path: () => "/v2/schedules",
    bodies: {
      hours: () => ({
        name: "Nights",
        timeZone: "Asia/Kolkata",
        isDefault: false,
        availability: [
          { days: ["Monday", "Sunday"], startTime: "22:00", endTime: "06:00" },
          { days: ["Tuesday"], startTime: "00:00", endTime: "24:00" },
        ],
        overrides: [
          { date: "2030-01-01", startTime: "10:00", endTime: "24:00" },
          { date: "2030-01-02", startTime: "00:00", endTime: "00:00" },
        ],
      }),
      least: () => ({ name: "Plain", timeZone: "Europe/London", isDefault: false }),
    },
    own: ["id"],
  },
  { name: "webhooks", ...webhook(() => "/v2/webhooks") },
  { name: "webhooks of an event type", ...webhook(() => `/v2/event-types/${eventTypeId}/webhooks`) },
  {
    name: "out of office",
    path: () => "/v2/me/ooo",
    isListed: true,
    bodies: {
      "all set": () => ({
        ...{ start: freeDay(), startTime: "09:00", endTime: "11:00" },
        ...{
          end: `${new Date(Date.UTC(2030, 0, 3 * count)).toISOString().slice(0, 10)}T23:59:59.999Z`,
          reason: "travel",
          notes: "n",
          showNotes: true,
        },
        toUserId: other.id,
      }),
      least: () => ({ start: "2025-02-03", end: "2025-02-03" }),
    },
    renew: () => ({ start: freeDay(), end: new Date(Date.UTC(2030, 0, 3 * count)).toISOString() }),
    own: ["id", "uuid", "start", "end"],
  },
  {
    name: "private links",
    path: () => `/v2/event-types/${eventTypeId}/private-links`,
    isListed: true,
    id: "linkId",
    bodies: {
      uses: () => ({ maxUsageCount: 3 }),
      moment: () => ({ expiresAt: "2030-01-01T00:00:00.000Z" }),
      both: () => ({ expiresAt: "2030-01-01T00:00:00.000Z", maxUsageCount: 3 }),
    },
    own: ["linkId", "bookingUrl"],
  },
  {
    name: "teams",
    path: () => "/v2/teams",
    bodies: {
      "all set": () => ({
        name: `Team ${next()}`,
        bio: "b",
        theme: "dark",
        brandColor: "#112233",
        darkBrandColor: "#445566",
        logoUrl: "https://example.com/l.png",
        bannerUrl: "https://example.com/b.png",
        metadata: { a: 1 },
        timeFormat: 24,
        timeZone: "Asia/Tokyo",
        weekStart: "Monday",
        isPrivate: true,
        hideBookATeamMember: true,
        hideBranding: true,
      }),
      least: () => ({ name: `Team ${next()}` }),
    },
    renew: () => ({ slug: `team-${next()}` }),
    own: ["id", "slug"],
  },
];

const cases = RESOURCES.flatMap((resource) => Object.keys(resource.bodies).map((body) => [resource.name, body, resource] as const));

const without = (data: Data, own: string[]) => Object.fromEntries(Object.entries(data).filter(([key]) => !own.includes(key)));

describe.each(cases)("%s, %s", (_, body, resource) => {
  const options = resource.version ? { version: resource.version } : {};
  const idOf = (data: Data) => data[resource.id ?? "id"];

  async function get(data: Data): Promise<Data> {
    if (!resource.isListed) return (await api.get(`${resource.path()}/${idOf(data)}`, options)).body.data;
    const list: Data[] = (await api.get(resource.path(), options)).body.data;
    return list.find((one) => idOf(one) === idOf(data))!;
  }

  it("goes back as it came", async () => {
    const sent = resource.bodies[body]!();
    const made = await api.post(resource.path(), sent, options);
    expect(made.status, JSON.stringify(made.body.error)).toBe(201);
    const said = await get(made.body.data);

    const patched = await api.patch(`${resource.path()}/${idOf(said)}`, said, options);
    expect(patched.status, JSON.stringify(patched.body.error)).toBe(200);
    expect(await get(said)).toEqual(said);

    await resource.elsewhere?.(sent, said);
    expect(await get(said)).toEqual(said);

    const copied = await api.post(resource.path(), { ...said, ...resource.renew?.() }, options);
    expect(copied.status, JSON.stringify(copied.body.error)).toBe(201);
    expect(without(await get(copied.body.data), resource.own)).toEqual(without(said, resource.own));
  });
});

describe("what there is one of", () => {
  it("me goes back as it came, with little set and with all", async () => {
    for (const change of [{}, { bio: "b", avatarUrl: "https://example.com/a.png", metadata: { a: "b" }, timeFormat: 24, locale: "de" }]) {
      expect((await api.patch("/v2/me", change)).status).toBe(200);
      const said = (await api.get("/v2/me")).body.data;
      const answer = await api.patch("/v2/me", said);
      expect(answer.status, JSON.stringify(answer.body.error)).toBe(200);
      expect((await api.get("/v2/me")).body.data).toEqual(said);
    }
  });

  it("me goes back where there is neither name, username nor schedule", async () => {
    const bare = await suite.user();
    await suite.database.prisma.user.update({ where: { id: bare.id }, data: { name: null, username: null, defaultScheduleId: null } });
    const asBare = suite.api(bare);
    const said = (await asBare.get("/v2/me")).body.data;
    const answer = await asBare.patch("/v2/me", said);
    expect(answer.status, JSON.stringify(answer.body.error)).toBe(200);
    expect((await asBare.get("/v2/me")).body.data).toEqual(said);
  });

  it("the booking limits and memberships do", async () => {
    const limits = (await api.get("/v2/me")).body.data.bookingLimits;
    expect((await api.patch("/v2/me/booking-limits", limits)).status).toBe(200);
    const path = `/v2/teams/${teamId}/memberships`;
    const made = await api.post(path, { userId: other.id, role: "ADMIN", accepted: false });
    const said = (await api.get(`${path}/${made.body.data.id}`)).body.data;
    const patched = await api.patch(`${path}/${said.id}`, said);
    expect(patched.status, JSON.stringify(patched.body.error)).toBe(200);
    expect((await api.get(`${path}/${said.id}`)).body.data).toEqual(said);
    await api.delete(`${path}/${said.id}`);
    const again = await api.post(path, said);
    expect(again.status, JSON.stringify(again.body.error)).toBe(201);
    expect({ ...again.body.data, id: said.id }).toEqual(said);
  });
});
