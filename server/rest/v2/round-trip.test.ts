import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

// What GET answers, PATCH and POST take back: as it is, and nothing changes. So a resource can be copied, and edited in place.

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let api: Api;
let teamId: number;
let eventTypeId: number;
let count = 0;

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  other = await suite.user({ username: "alice" });
  api = suite.api(host);
  teamId = (await api.post("/v2/teams", { name: "Sales" })).body.data.id;
  eventTypeId = (await api.post("/v2/event-types", { title: "Plain", slug: "plain", lengthInMinutes: 30 })).body.data.id;
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
}

const next = () => ++count;
/** Nobody is away twice on a day. */
const freeDay = () => new Date(Date.UTC(2030, 0, 3 * next())).toISOString();
const FIELDS = [
  { type: "splitName", firstNameLabel: "First", lastNameLabel: "Last", lastNameRequired: true },
  { type: "email", label: "Mail", required: true },
  ...["phone", "address", "number", "textarea", "url", "multiemail", "boolean"].map((type) => ({
    type,
    slug: `a-${type}`,
    label: type,
    required: true,
  })),
  { type: "text", slug: "a-text", label: "Text", required: false, minLength: 3, maxLength: 8, placeholder: "abc" },
  ...["select", "multiselect", "checkbox", "radio"].map((type) => ({
    type,
    slug: `a-${type}`,
    label: type,
    required: true,
    options: ["A", "B"],
  })),
];
const TEXT_SETTINGS = {
  description: "Text",
  customName: "{Event type title}",
  successRedirectUrl: "https://example.com/done",
  forwardParamsSuccessRedirect: true,
  interfaceLanguage: "pt-BR",
  color: { lightThemeHex: "#292929", darkThemeHex: "#fafafa" },
  bookerLayouts: { defaultLayout: "week", enabledLayouts: ["week", "month"] },
  calVideoSettings: { disableRecordingForGuests: true },
  destinationCalendar: { integration: "google_calendar", externalId: "bailey@example.com" },
};
const LOCATIONS = [
  { type: "address", address: "1 Elm St", public: true },
  { type: "link", link: "https://example.com/room", public: false },
  { type: "phone", phone: "+37120993151", public: true },
  { type: "attendeeAddress" },
  { type: "attendeePhone" },
  { type: "attendeeDefined" },
];
const limits = {
  bookingLimitsCount: { day: 1, week: 2 },
  bookingLimitsDuration: { month: 600 },
  bookerActiveBookingsLimit: { maximumActiveBookings: 3, offerReschedule: false },
  slotInterval: 45,
  offsetStart: 15,
  minimumBookingNotice: 90,
  beforeEventBuffer: 5,
  afterEventBuffer: 10,
};
const windows = {
  "a window of days": { bookingWindow: { type: "calendarDays", value: 30, rolling: true } },
  "a window of business days": { bookingWindow: { type: "businessDays", value: 5, rolling: false } },
  "a window of dates": { bookingWindow: { type: "range", value: ["2030-09-05", "2030-09-09"] } },
};
const policies = {
  "a confirmation policy": {
    confirmationPolicy: { type: "time", noticeThreshold: { unit: "hours", count: 3 }, blockUnconfirmedBookingsInBooker: false },
  },
  "every change forbidden": { disableCancelling: { disabled: true }, disableRescheduling: { disabled: true } },
  "a late change forbidden": { disableRescheduling: { disabled: false, minutesBefore: 60 } },
};

function eventTypes(version: string, length: string, older: Record<string, Data>): Resource {
  const settings: Record<string, Data> = {
    "nothing set": {},
    "texts and looks": TEXT_SETTINGS,
    limits,
    ...windows,
    ...older,
    fields: { bookingFields: FIELDS },
    recurrence: { recurrence: { interval: 1, occurrences: 4, frequency: "weekly" } },
    "several lengths": { lengthInMinutesOptions: [30, 60] },
    "a locked zone": { lockTimeZoneToggleOnBookingPage: true },
  };
  const bodies = Object.entries(settings).map(([name, more]) => [
    name,
    () => ({ title: "Call", slug: `call-${next()}`, [length]: 30, ...more }),
  ]);
  return {
    name: `event types ${version}`,
    path: () => "/v2/event-types",
    version,
    bodies: Object.fromEntries(bodies),
    renew: () => ({ slug: `copy-${next()}` }),
    own: ["id", "slug", "bookingUrl"],
  };
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
  eventTypes("2024-06-14", "lengthInMinutes", {
    ...policies,
    places: { locations: LOCATIONS },
    seats: { seats: { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: false } },
  }),
  eventTypes("2024-04-15", "length", {
    places: { locations: LOCATIONS.map((one) => (one.type === "phone" ? { ...one, type: "userPhone" } : one)) },
    seats: { seatsPerTimeSlot: 4, seatsShowAttendees: true, seatsShowAvailabilityCount: false },
    confirmation: { requiresConfirmation: true },
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
    const made = await api.post(resource.path(), resource.bodies[body]!(), options);
    expect(made.status, JSON.stringify(made.body.error)).toBe(201);
    const said = await get(made.body.data);

    const patched = await api.patch(`${resource.path()}/${idOf(said)}`, said, options);
    expect(patched.status, JSON.stringify(patched.body.error)).toBe(200);
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
