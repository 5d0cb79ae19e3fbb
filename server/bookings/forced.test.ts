import { beforeAll, describe, expect, it } from "vitest";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";
import { createBooking } from "./create";
import { getHostedBooking } from "./queries";
import type { CreateBookingInput } from "./schemas";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let asHost: Api;
let plain: number;
let limited: number;

const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
const conflicts = { allowConflicts: true };
const bounds = { allowBookingOutOfBounds: true };
const book = (api: Api, start: string, more: object = {}, eventTypeId = plain) =>
  api.post("/v2/bookings", { eventTypeId, start, attendee, ...more });
const make = async (slug: string, more: object = {}) =>
  (await asHost.post("/v2/event-types", { title: slug, slug, lengthInMinutes: 30, ...more })).body.data.id;

beforeAll(async () => {
  [host, other] = [await suite.user({ name: "Ann" }), await suite.user({ name: "Ben" })];
  asHost = suite.api(host);
  plain = await make("plain");
  limited = await make("limited", { bookingLimitsCount: { day: 1 }, minimumBookingNotice: 1440 });
});

describe("a host who books against their own conflicts", () => {
  it("overlaps what is there, and is busy with both for everybody else", async () => {
    const start = "2026-05-11T09:00:00Z";
    const first = (await book(suite.api(), start)).body.data;
    for (const api of [suite.api(), suite.api(other)]) expect((await book(api, start, conflicts)).status).toBe(409);
    for (const more of [{}, bounds, { allowConflicts: false }]) expect((await book(asHost, start, more)).status).toBe(409);
    const forced = await book(asHost, "2026-05-11T09:10:00Z", conflicts);
    expect(forced.status).toBe(201);
    await asHost.post(`/v2/bookings/${first.uid}/cancel`, {});
    expect((await book(suite.api(), start)).status).toBe(409);
    expect((await book(suite.api(), "2026-05-11T10:00:00Z")).status).toBe(201);
  });

  it("is told so in the timeline, and only where something stood in the way", async () => {
    const start = "2026-05-11T12:00:00Z";
    const [free, forced] = [await book(asHost, start, { ...conflicts, ...bounds }), await book(asHost, start, conflicts)];
    const timelineOf = async ({ body }: typeof free) => (await getHostedBooking(suite.ctx(host.actor), body.data)).timeline;
    expect(await timelineOf(free)).toMatchObject([{ type: "created", forced: null, confirmedAtOnce: false }]);
    expect(await timelineOf(forced)).toMatchObject([{ type: "created", forced: { conflicts: true, outOfBounds: false } }]);
  });

  it("does not pass over a limit, a slot that somebody holds, or a length that is not offered", async () => {
    const all = { ...conflicts, ...bounds };
    expect((await book(asHost, "2026-05-12T09:00:00Z", {}, limited)).status).toBe(201);
    expect((await book(asHost, "2026-05-12T09:00:00Z", all, limited)).body.error.details.reason).toBe("booking_limit");
    expect((await book(asHost, "2026-05-06T07:00:00Z", all)).body.error.details.reason).toBe("past");
    expect((await book(asHost, "2026-05-12T11:00:00Z", { ...all, lengthInMinutes: 25 })).status).toBe(400);
    const slotStart = "2026-05-12T14:00:00Z";
    expect((await suite.api().post("/v2/slots/reservations", { eventTypeId: plain, slotStart })).status).toBe(201);
    expect((await book(asHost, slotStart, all)).body.error.details.reason).toBe("reserved");
  });
});

describe("a host who books outside their own hours", () => {
  it("may, with every rule of their own about when", async () => {
    for (const start of ["2026-05-16T22:00:00Z", "2026-05-13T05:07:00Z"]) {
      expect((await book(suite.api(), start, bounds)).status).toBe(400);
      expect((await book(asHost, start, conflicts)).status).toBe(400);
      expect((await book(asHost, start, bounds)).status).toBe(201);
    }
    expect((await book(asHost, "2026-05-06T12:00:00Z", {}, limited)).body.error.details.reason).toBe("notice");
    expect((await book(asHost, "2026-05-06T12:00:00Z", bounds, limited)).status).toBe(201);
  });
});

describe("a meeting of several hosts", () => {
  it("is forced by one for that one alone", async () => {
    const { prisma } = suite.database;
    const team = await prisma.team.create({ data: { name: "Sales", slug: "sales" }, select: { id: true } });
    const hosts = { create: [{ userId: host.id }, { userId: other.id }] };
    const data = { teamId: team.id, title: "Both", slug: "both", lengthInMinutes: 30, schedulingType: "collective" as const, hosts };
    const { id } = await prisma.eventType.create({ data, select: { id: true } });
    const theirs = (await suite.api(other).post("/v2/event-types", { title: "Own", slug: "own", lengthInMinutes: 30 })).body.data.id;
    const [mine, both, night] = ["2026-05-14T09:00:00Z", "2026-05-14T10:00:00Z", "2026-05-14T03:00:00Z"];
    await book(suite.api(), mine);
    await book(suite.api(), both, {}, theirs);
    expect((await book(asHost, mine, conflicts, id)).status).toBe(201);
    expect((await book(asHost, both, { ...conflicts, ...bounds }, id)).status).toBe(409);
    expect((await book(asHost, night, bounds, id)).status).toBe(400);
    expect(await prisma.bookingHost.findMany({ where: { eventTypeId: id }, select: { userId: true, forced: true } })).toEqual([
      { userId: host.id, forced: true },
      { userId: other.id, forced: false },
    ]);
  });
});

describe("an event type that wants bookings confirmed", () => {
  let asking: number;
  beforeAll(async () => {
    asking = await make("asking", { confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: true } });
  });
  const asSession = async (start: string, more: Partial<CreateBookingInput> = {}) => {
    const [made] = await createBooking({ ...suite.ctx(host.actor), origin: "page" }, { eventTypeId: asking, start, attendee, ...more });
    return getHostedBooking(suite.ctx(host.actor), { uid: made!.uid });
  };

  it("wants it of its host's own key too, in every version, whatever it says", async () => {
    expect((await book(asHost, "2026-05-18T09:00:00Z", { confirm: true }, asking)).body.data.status).toBe("pending");
    const { timeZone, ...responses } = attendee;
    const body = { eventTypeId: asking, start: "2026-05-18T10:00:00Z", responses, timeZone, language: "en", metadata: {}, confirm: true };
    expect((await asHost.post("/v2/bookings", body, { version: "2024-04-15" })).body.data.status).toBe("PENDING");
    const key = { type: "apiKey", userId: host.id, apiKeyId: "k", email: host.email, admin: false } as const;
    const [made] = await createBooking(suite.ctx(key), { eventTypeId: asking, start: "2026-05-18T11:00:00Z", attendee, confirm: true });
    expect(made!.status).toBe("pending");
  });

  it("lets its host confirm in the same step, and says so", async () => {
    expect(await asSession("2026-05-18T12:00:00Z")).toMatchObject({ status: "pending", timeline: [{ type: "requested" }] });
    const timeline = [{ type: "created", confirmedAtOnce: true }];
    expect(await asSession("2026-05-18T13:00:00Z", { confirm: true })).toMatchObject({ status: "accepted", timeline });
    const strangers = await createBooking(suite.ctx(other.actor), {
      ...{ eventTypeId: asking, start: "2026-05-18T14:00:00Z", attendee, confirm: true },
    });
    expect(strangers[0]!.status).toBe("pending");
  });

  it("keeps a forced request forced: it can be confirmed although the host is busy", async () => {
    const start = "2026-05-18T15:00:00Z";
    await book(suite.api(), start);
    const { uid } = (await book(asHost, start, conflicts, asking)).body.data;
    expect((await asHost.post(`/v2/bookings/${uid}/confirm`)).body.data.status).toBe("accepted");
  });
});
