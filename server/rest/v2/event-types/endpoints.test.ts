import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let count = 0;

beforeAll(async () => {
  host = await suite.user({ username: "bailey", name: "Bailey Pumfleet" });
  other = await suite.user({ username: "alice" });
});

const intro = () => ({ title: "Intro call", slug: `intro-${++count}`, lengthInMinutes: 30 });
const text = (slug: string) => ({ type: "text", slug, label: "A text", required: false, placeholder: "", hidden: false });
const create = async (extra: object = {}) => (await suite.api(host).post("/v2/event-types", { ...intro(), ...extra })).body.data;

/** Every setting of the documentation's example, and the rest of the published input, each with a value that is not its default. */
const settings = {
  lengthInMinutes: 60,
  lengthInMinutesOptions: [15, 30, 60],
  description: "Discover the culinary wonders of the Argentina by making the best flan ever!",
  disableGuests: true,
  slotInterval: 123,
  minimumBookingNotice: 123,
  beforeEventBuffer: 123,
  afterEventBuffer: 124,
  bookingLimitsCount: { day: 1, week: 2, month: 3, year: 4 },
  bookingLimitsDuration: { day: 60, week: 120, month: 180, year: 240 },
  bookerActiveBookingsLimit: { maximumActiveBookings: 3, offerReschedule: true },
  onlyShowFirstAvailableSlot: true,
  bookingWindow: { type: "businessDays", value: 5, rolling: true },
  offsetStart: 13,
  bookerLayouts: { defaultLayout: "month", enabledLayouts: ["month"] },
  confirmationPolicy: { type: "always", noticeThreshold: { unit: "minutes", count: 30 }, blockUnconfirmedBookingsInBooker: true },
  requiresBookerEmailVerification: true,
  hideCalendarNotes: true,
  lockTimeZoneToggleOnBookingPage: true,
  color: { lightThemeHex: "#292929", darkThemeHex: "#fafafa" },
  seats: { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: true },
  customName: "{Event type title} between {Organiser} and {Scheduler}",
  destinationCalendar: { integration: "google_calendar", externalId: "bailey@example.com" },
  useDestinationCalendarEmail: true,
  hideCalendarEventDetails: true,
  successRedirectUrl: "https://masterchief.com/argentina/flan/video/9129412",
  hideOrganizerEmail: true,
  calVideoSettings: { disableRecordingForGuests: true, redirectUrlOnExit: "https://example.com/bye", sendTranscriptionEmails: false },
  hidden: true,
  bookingRequiresAuthentication: true,
  disableCancelling: { disabled: true },
  disableRescheduling: { disabled: false, minutesBefore: 60 },
  interfaceLanguage: "pt-BR",
  allowReschedulingPastBookings: true,
  allowReschedulingCancelledBookings: true,
  showOptimizedSlots: true,
  locations: [
    { type: "address", address: "123 Example St, City, Country", public: true },
    { type: "link", link: "https://customvideo.com/join/123456", public: false },
    { type: "phone", phone: "+37120993151", public: false },
    { type: "attendeeAddress" },
    { type: "attendeePhone" },
    { type: "attendeeDefined" },
  ],
};

/** The example has seats as well, which do not go together with it. */
const series = { recurrence: { interval: 10, occurrences: 10, frequency: "yearly" } };

/** What the answer says where it does not repeat the input. */
const answered = (input: Record<string, unknown>) =>
  "bookingWindow" in input ? { ...input, bookingWindow: [input.bookingWindow] } : input;

describe("event types over /v2", () => {
  it("creates one from the least input, with the documented defaults", async () => {
    const { status, body } = await suite.api(host).post("/v2/event-types", { title: "Chat", slug: "chat", lengthInMinutes: 15 });
    expect(status).toBe(201);
    expect(body.data).toMatchObject({
      ownerId: host.id,
      users: ["bailey"],
      bookingUrl: "http://localhost:3000/bailey/chat",
      description: "",
      hidden: false,
      minimumBookingNotice: 120,
      slotInterval: null,
      scheduleId: null,
      recurrence: null,
      seatsPerTimeSlot: null,
      disableGuests: false,
      locations: [],
    });
    expect(body.data).not.toHaveProperty("bookingWindow");
    expect(body.data.bookingFields.map((field: { slug: string }) => field.slug)).toEqual([
      "name",
      "email",
      "title",
      "notes",
      "guests",
      "rescheduleReason",
    ]);
  });

  it("keeps every setting, reads it back, changes and deletes the event type", async () => {
    const api = suite.api(host);
    const created = await api.post("/v2/event-types", { ...intro(), ...settings });
    expect(created.body.error).toBeUndefined();
    expect(created.body.data).toMatchObject(answered(settings));
    const path = `/v2/event-types/${created.body.data.id}`;
    expect((await api.get(path)).body.data).toEqual(created.body.data);

    const changed = await api.patch(path, { title: "Deeper talk" });
    expect(changed.body.data).toEqual({ ...created.body.data, title: "Deeper talk" });

    const { id, lengthInMinutes, slug } = created.body.data;
    expect((await api.delete(path)).body).toEqual({ status: "success", data: { id, lengthInMinutes, title: "Deeper talk", slug } });
    expect((await api.get(path)).status).toBe(404);
  });

  it.each(Object.keys({ ...settings, ...series }).map((name) => [name]))("PATCH of %s changes nothing else", async (name) => {
    const before = await create(name === "lengthInMinutes" ? { lengthInMinutesOptions: [30, 60] } : { lengthInMinutes: 60 });
    const input = { [name]: { ...settings, ...series }[name as keyof typeof settings] };
    const { body } = await suite.api(host).patch(`/v2/event-types/${before.id}`, input);
    const follows = {
      seats: { seatsPerTimeSlot: 4, seatsShowAvailabilityCount: true },
      disableGuests: { bookingFields: expect.anything() },
      locations: { bookingFields: expect.anything() },
    }[name];
    expect(body.data).toEqual({ ...before, ...answered(input), ...follows });
  });

  it.each([
    "bookingLimitsCount",
    "bookingLimitsDuration",
    "bookerActiveBookingsLimit",
    "bookingWindow",
    "confirmationPolicy",
    "recurrence",
    "seats",
  ] as const)("takes %s away with { disabled: true }, at creation too", async (name) => {
    const full = await create(name === "recurrence" ? { ...settings, ...series, seats: null } : settings);
    expect(full[name]).toBeTruthy();
    const { body } = await suite.api(host).patch(`/v2/event-types/${full.id}`, { [name]: { disabled: true } });
    expect(body.data[name] ?? null).toBeNull();
    expect((await create({ [name]: { disabled: true } }))[name] ?? null).toBeNull();
  });

  it("refuses seats together with a series, and says which settings", async () => {
    const { status, body } = await suite.api(host).post("/v2/event-types", { ...intro(), seats: settings.seats, ...series });
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/either seats or a series/);
  });

  it("takes texts away with an empty one and the rest with null", async () => {
    const full = await create(settings);
    const cleared = {
      customName: "",
      successRedirectUrl: "",
      interfaceLanguage: "",
      color: null,
      slotInterval: null,
      destinationCalendar: null,
    };
    const { data } = (await suite.api(host).patch(`/v2/event-types/${full.id}`, cleared)).body;
    expect(data).toMatchObject({ successRedirectUrl: null, interfaceLanguage: null, slotInterval: null });
    for (const name of ["customName", "color", "destinationCalendar"]) expect(data).not.toHaveProperty(name);
  });

  it("reads documented inputs in their other spellings", async () => {
    const data = await create({
      slug: " Upper-Case ",
      lengthInMinutesOptions: ["15", "30"],
      bookingLimitsCount: { day: 1, disabled: false },
      bookingWindow: { type: "range", value: ["2030-09-05", "2030-09-09"] },
      locations: [{ type: "phone", phone: "+371 2099 3151" }],
    });
    expect(data).toMatchObject({
      slug: "upper-case",
      lengthInMinutesOptions: [15, 30],
      bookingLimitsCount: { day: 1 },
      bookingWindow: [{ type: "range", value: ["2030-09-05", "2030-09-09"] }],
      locations: [{ type: "phone", phone: "+37120993151", public: false }],
    });
  });

  it.each<[string, object, string]>([
    ["no title", { title: " " }, "title"],
    ["a slug with spaces", { slug: "intro call" }, "slug"],
    ["a length of nothing", { lengthInMinutes: 0 }, "lengthInMinutes"],
    ["a length of more than a day", { lengthInMinutes: 1441 }, "lengthInMinutes"],
    ["half a minute", { lengthInMinutes: 1.5 }, "lengthInMinutes"],
    ["lengths without the length", { lengthInMinutesOptions: [15, 45] }, "lengthInMinutesOptions"],
    ["a negative buffer", { afterEventBuffer: -1 }, "afterEventBuffer"],
    ["a slot interval of nothing", { slotInterval: 0 }, "slotInterval"],
    ["a limit without a period", { bookingLimitsCount: {} }, "bookingLimitsCount"],
    ["a limit of nothing", { bookingLimitsCount: { day: 0, week: 0 } }, "bookingLimitsCount.day"],
    ["a duration limit off the quarter hour", { bookingLimitsDuration: { day: 50 } }, "bookingLimitsDuration.day"],
    [
      "a window that ends before it starts",
      { bookingWindow: { type: "range", value: ["2030-09-09", "2030-09-05"] } },
      "bookingWindow.value",
    ],
    [
      "a window of dates that do not exist",
      { bookingWindow: { type: "range", value: ["2030-02-30", "2030-09-05"] } },
      "bookingWindow.value.0",
    ],
    ["a window of an unknown kind", { bookingWindow: { type: "fortnight", value: 1 } }, "bookingWindow.type"],
    ["too many occurrences", { recurrence: { interval: 1, occurrences: 33, frequency: "weekly" } }, "recurrence.occurrences"],
    ["no seats", { seats: { seatsPerTimeSlot: 0, showAttendeeInfo: true, showAvailabilityCount: true } }, "seats.seatsPerTimeSlot"],
    [
      "a threshold that is missing",
      { confirmationPolicy: { type: "time", blockUnconfirmedBookingsInBooker: true } },
      "confirmationPolicy.noticeThreshold",
    ],
    [
      "a layout that is not enabled",
      { bookerLayouts: { defaultLayout: "week", enabledLayouts: ["month"] } },
      "bookerLayouts.defaultLayout",
    ],
    ["a rule against itself", { disableRescheduling: { disabled: true, minutesBefore: 60 } }, "disableRescheduling.minutesBefore"],
    ["a colour that is none", { color: { lightThemeHex: "red", darkThemeHex: "#000000" } }, "color.lightThemeHex"],
    ["a redirect that is no address", { successRedirectUrl: "javascript:alert(1)" }, "successRedirectUrl"],
    ["an unknown variable", { customName: "{Organiser} and {Nobody}" }, "customName"],
    ["an unknown language", { interfaceLanguage: "xx" }, "interfaceLanguage"],
    ["an unknown location", { locations: [{ type: "moon" }] }, "locations.0.type"],
    ["an unknown app", { locations: [{ type: "integration", integration: "skywriting" }] }, "locations.0.integration"],
    ["a phone number without a country", { locations: [{ type: "phone", phone: "5551234" }] }, "locations.0.phone"],
    ["somebody else's schedule", { scheduleId: 999_999 }, "scheduleId"],
    ["two fields with one slug", { bookingFields: [text("a"), text("a")] }, "bookingFields.1.slug"],
    ["a field with a default field's slug", { bookingFields: [text("notes-"), text("email")] }, "bookingFields.0.slug"],
    ["a field of an unknown kind", { bookingFields: [{ ...text("a"), type: "colour" }] }, "bookingFields.0.type"],
    ["a choice without options", { bookingFields: [{ ...text("a"), type: "select" }] }, "bookingFields.0.options"],
    [
      "an e-mail field that is hidden",
      { bookingFields: [{ type: "email", label: "E-mail", required: false, hidden: true }] },
      "bookingFields",
    ],
  ])("refuses %s and changes nothing", async (_, part, field) => {
    const api = suite.api(host);
    const existing = await create();
    const before = (await api.get("/v2/event-types")).body.data;
    const { slug: _slug, ...rest } = intro();
    for (const refused of [
      await api.post("/v2/event-types", { ...rest, slug: "refused", ...part }),
      await api.patch(`/v2/event-types/${existing.id}`, part),
    ]) {
      expect(refused.status).toBe(400);
      expect(Object.keys(refused.body.error.details.fields)[0]).toBe(field);
      expect(refused.body.error.message).toMatch(/\w+ \w+/);
    }
    expect((await api.get("/v2/event-types")).body.data).toEqual(before);
  });

  it("keeps lengths and their choice together when only one of them changes", async () => {
    const { id } = await create({ lengthInMinutesOptions: [15, 30] });
    const refused = await suite.api(host).patch(`/v2/event-types/${id}`, { lengthInMinutes: 45 });
    expect(refused.status).toBe(400);
    expect(Object.keys(refused.body.error.details.fields)).toEqual(["lengthInMinutesOptions"]);
    expect((await suite.api(host).patch(`/v2/event-types/${id}`, { lengthInMinutes: 15 })).status).toBe(200);
  });

  it("refuses a slug that the owner has already, and allows it to somebody else", async () => {
    const { slug } = await create();
    const second = await create();
    const again = await suite.api(host).post("/v2/event-types", { ...intro(), slug });
    const renamed = await suite.api(host).patch(`/v2/event-types/${second.id}`, { slug });
    for (const refused of [again, renamed]) {
      expect(refused.status).toBe(409);
      expect(Object.keys(refused.body.error.details.fields)).toEqual(["slug"]);
    }
    expect((await suite.api(other).post("/v2/event-types", { ...intro(), slug })).status).toBe(201);
  });

  it("takes a schedule of the owner, and none of anybody else", async () => {
    const mine = (await suite.api(host).get("/v2/schedules/default")).body.data.id;
    const theirs = (await suite.api(other).get("/v2/schedules/default")).body.data.id;
    expect((await create({ scheduleId: mine })).scheduleId).toBe(mine);
    const refused = await suite.api(host).post("/v2/event-types", { ...intro(), scheduleId: theirs });
    expect(Object.keys(refused.body.error.details.fields)).toEqual(["scheduleId"]);
  });

  it("does not move an event type to a team", async () => {
    const { id } = await create();
    const refused = await suite.api(host).patch(`/v2/event-types/${id}`, { teamId: 1 });
    expect(Object.keys(refused.body.error.details.fields)).toEqual(["teamId"]);
  });

  it("answers for another user's event type exactly as for a missing one", async () => {
    const { id } = await create();
    for (const call of ["get", "patch", "delete"] as const) {
      const theirs =
        call === "patch"
          ? await suite.api(other).patch(`/v2/event-types/${id}`, {})
          : await suite.api(other)[call](`/v2/event-types/${id}`);
      expect(theirs.status).toBe(404);
      const missing = await suite.api(other).get("/v2/event-types/999999");
      expect(theirs.body.error.message.replace(String(id), "ID")).toBe(missing.body.error.message.replace("999999", "ID"));
    }
  });
});
