import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import { NOW, type TestUser } from "@/server/testing/suite";
import { createCallerFactory } from "@/server/trpc/init";
import { bookingsRouter } from "@/server/trpc/routers/bookings";

// What a page does not offer, the verb refuses: each switch and field rule of an event type, through every way in.

const suite = testSuite();
let host: TestUser;
let mate: TestUser;
let slugs = 0;
let slot = 0;

beforeAll(async () => {
  host = await suite.user();
  mate = await suite.user();
  await suite.database.prisma.user.updateMany({ data: { emailVerifiedAt: NOW } });
});
beforeEach(() => {
  suite.now = NOW;
});

const make = async (settings: object = {}): Promise<number> => {
  const slug = `type-${slugs++}`;
  const { status, body } = await suite.api(host).post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...settings });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data.id;
};
/** Half hours of working days. */
function nextStart(): string {
  const [day, half] = [Math.floor(slot / 14), slot++ % 14];
  return new Date(Date.UTC(2026, 4, 11 + Math.floor(day / 5) * 7 + (day % 5), 8, half * 30)).toISOString();
}
const person = { name: "Ana Souza", email: "ana@example.org", timeZone: "Europe/London", language: "en" };

/** A booking as both the newer API and tRPC name its parts; the older one has other names. */
interface Asked {
  lengthInMinutes?: number;
  location?: Record<string, string>;
  responses?: Record<string, unknown>;
}

type Caller = TestUser | undefined;
const trpc = (user: Caller) => createCallerFactory(bookingsRouter)(suite.ctx(user?.actor));
const codeOf = (error: { code: string }) => error.code;
const trpcAs = { 400: "BAD_REQUEST", 401: "UNAUTHORIZED", 403: "FORBIDDEN" } as const;
type Status = keyof typeof trpcAs;

/** The same booking through each way in; what each answers, as one of the REST statuses. */
const ways: Record<string, (id: number, asked: Asked, user: Caller) => Promise<number>> = {
  "REST 2024-08-13": async (eventTypeId, { responses, ...asked }, user) =>
    (
      await suite
        .api(user)
        .post("/v2/bookings", { eventTypeId, start: nextStart(), attendee: person, bookingFieldsResponses: responses, ...asked })
    ).status,
  "REST 2024-04-15": async (eventTypeId, { responses = {}, lengthInMinutes = 30, location }, user) => {
    const start = nextStart();
    const end = new Date(Date.parse(start) + lengthInMinutes * 60_000).toISOString();
    const { name, email, timeZone, language } = person;
    const place = location && { location: { value: location.integration ?? location.type, optionValue: "" } };
    const body = { eventTypeId, start, end, timeZone, language, metadata: {}, responses: { name, email, ...responses, ...place } };
    return (await suite.api(user).post("/v2/bookings", body, { version: "2024-04-15" })).status;
  },
  tRPC: async (eventTypeId, asked, user) => {
    const input = { eventTypeId, start: nextStart(), attendee: person, ...asked } as Parameters<ReturnType<typeof trpc>["create"]>[0];
    const code = await trpc(user)
      .create(input)
      .then(() => "", codeOf);
    return code ? Number(Object.entries(trpcAs).find(([, name]) => name === code)?.[0] ?? 500) : 201;
  },
};

interface Row {
  what: string;
  settings: object;
  asked: Asked;
  status: Status;
  /** True where the rule binds the host's own booking as well. */
  alsoHost: boolean;
}
const choice = { type: "select", slug: "size", label: "Size", required: true, placeholder: "", options: ["S", "M"], hidden: false };
const short = { type: "text", slug: "short", label: "Short", required: false, placeholder: "", minLength: 2, maxLength: 5, hidden: false };
const seats = { seatsPerTimeSlot: 3, showAttendeeInfo: false, showAvailabilityCount: true };
const link = { type: "link", link: "https://meet.example.com/x", public: true };
const rows: Row[] = [
  {
    what: "guests where none are welcome",
    settings: { disableGuests: true },
    asked: { responses: { guests: ["g@example.com"] } },
    status: 400,
    alsoHost: true,
  },
  { what: "guests with seats", settings: { seats }, asked: { responses: { guests: ["g@example.com"] } }, status: 400, alsoHost: true },
  {
    what: "a length that is not offered",
    settings: { lengthInMinutesOptions: [30, 60] },
    asked: { lengthInMinutes: 45 },
    status: 400,
    alsoHost: true,
  },
  {
    what: "a place that is not offered",
    settings: { locations: [link] },
    asked: { location: { type: "attendeePhone", phone: "+37120993151" } },
    status: 400,
    alsoHost: true,
  },
  { what: "a required answer that is missing", settings: { bookingFields: [choice] }, asked: {}, status: 400, alsoHost: true },
  {
    what: "an option that is not offered",
    settings: { bookingFields: [choice] },
    asked: { responses: { size: "XL" } },
    status: 400,
    alsoHost: true,
  },
  {
    what: "a text that is too long",
    settings: { bookingFields: [short] },
    asked: { responses: { short: "longer" } },
    status: 400,
    alsoHost: true,
  },
  {
    what: "a text that is too short",
    settings: { bookingFields: [short] },
    asked: { responses: { short: "x" } },
    status: 400,
    alsoHost: true,
  },
  { what: "an address that is not proven", settings: { requiresBookerEmailVerification: true }, asked: {}, status: 400, alsoHost: true },
  { what: "somebody who is not signed in", settings: { bookingRequiresAuthentication: true }, asked: {}, status: 401, alsoHost: false },
  { what: "a time within the notice", settings: { minimumBookingNotice: 60 * 24 * 200 }, asked: {}, status: 400, alsoHost: true },
  {
    what: "a time beyond the window",
    settings: { bookingWindow: { type: "calendarDays", value: 1, rolling: false } },
    asked: {},
    status: 400,
    alsoHost: true,
  },
];

describe.each(Object.keys(ways))("through %s", (way) => {
  const book = ways[way]!;
  it.each(rows)("$what: refused", async ({ settings, asked, status, alsoHost }) => {
    const id = await make(settings);
    expect(await book(id, asked, undefined), "a stranger").toBe(status);
    expect(await book(id, asked, host), "the host").toBe(alsoHost ? status : 201);
  });

  it("what is offered: booked", async () => {
    const id = await make({ lengthInMinutesOptions: [30, 60], bookingFields: [choice, short], locations: [link] });
    expect(await book(id, { responses: { size: "M", short: "abc", guests: ["g@example.com"] } }, undefined)).toBe(201);
  });
});

describe("of a booking that exists", () => {
  /** Ana has an account here, so that she may act signed in. */
  const booked = async (settings: object) => {
    const eventTypeId = await make(settings);
    const body = { eventTypeId, start: nextStart(), attendee: { ...person, email: mate.email } };
    const made = await suite.api(mate).post("/v2/bookings", body);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    return made.body.data as { uid: string; seatUid?: string };
  };
  const guests = [{ email: "late@example.com" }];
  const deeds: [what: string, settings: object, verb: string, input: () => object, status: Status, alsoHost: boolean][] = [
    ["adding guests where none are welcome", { disableGuests: true }, "guests", () => ({ guests }), 400, true],
    ["adding guests to seats", { seats }, "guests", () => ({ guests }), 400, true],
    [
      "adding an attendee where nobody is taken along",
      { disableGuests: true },
      "attendees",
      () => ({ ...person, email: "late@example.com" }),
      403,
      false,
    ],
    ["cancelling where that is off", { disableCancelling: { disabled: true } }, "cancel", () => ({}), 403, false],
    ["moving where that is off", { disableRescheduling: { disabled: true } }, "reschedule", () => ({ start: nextStart() }), 400, false],
    ["moving too late", { disableRescheduling: { minutesBefore: 500_000 } }, "reschedule", () => ({ start: nextStart() }), 400, false],
  ];
  const names: Record<string, "addGuests" | "addAttendee" | "cancel" | "reschedule"> = {
    guests: "addGuests",
    attendees: "addAttendee",
    cancel: "cancel",
    reschedule: "reschedule",
  };

  it.each(deeds)("%s: refused to bookers", async (_, settings, verb, input, status, alsoHost) => {
    const { uid } = await booked(settings);
    expect((await suite.api(mate).post(`/v2/bookings/${uid}/${verb}`, input())).status).toBe(status);
    const call = (user: TestUser) => (trpc(user)[names[verb]!] as (value: object) => Promise<unknown>)({ uid, ...input() });
    await expect(call(mate)).rejects.toMatchObject({ code: trpcAs[status] });
    if (alsoHost) await expect(call(host)).rejects.toMatchObject({ code: trpcAs[status] });
    else await call(host);
  });
});
