import type { Browser } from "@playwright/test";
import { accountOf, makeHost } from "../fixtures/host";

const DAY_MS = 86_400_000;

/** A date this many days from now. */
const dayAfter = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/**
 * Everything that the pictures show, made as integrations would: addresses by state. The first of an instance sets it up; `mark` keeps
 * the names apart where others are there already.
 */
export async function seed(browser: Browser, origin?: string, mark = "") {
  const host = (name: string) => makeHost(browser, accountOf(name, mark), "Europe/London", origin);
  const hosts = { nadia: await host("Nadia Rahman"), tomas: await host("Tomas Berg"), omar: await host("Omar Haddad") };
  const [{ call, username: nadia }, { call: cover, username: tomas }, { call: alone, username: omar }] = [
    hosts.nadia,
    hosts.tomas,
    hosts.omar,
  ];
  const { id: toUserId } = await cover("GET", "/v2/me");
  const { id: coverTalk } = await cover("POST", "/v2/event-types", { slug: "talk", title: "Introduction", lengthInMinutes: 45 });
  const { call: away, username: ines } = await host("Ines Costa");
  await away("POST", "/v2/event-types", { slug: "talk", title: "Introduction", lengthInMinutes: 45 });
  const make = async (slug: string, title: string, more: object = {}) =>
    (await call("POST", "/v2/event-types", { slug, title, lengthInMinutes: 45, description: "A first talk about your plans.", ...more }))
      .id;
  // far enough for every notice; from there the first day with times is taken
  const [from, to] = [dayAfter(20), dayAfter(27)];
  const slotOf = async (eventTypeId: number): Promise<string> => {
    const days: Record<string, { start: string }[]> = await call("GET", `/v2/slots?eventTypeId=${eventTypeId}&start=${from}&end=${to}`);
    const start = Object.values(days).flat()[0]?.start;
    if (!start) throw new Error(`Event type ${eventTypeId} has no times from ${from} to ${to}`);
    return new Date(start).toISOString();
  };
  const book = async (eventTypeId: number, start: string) => {
    const attendee = { name: "Liam Ortega", email: "liam@example.com", timeZone: "Europe/London", language: "en" };
    return (await hosts.nadia.callAsBooker("POST", "/v2/bookings", { eventTypeId, start, attendee })) as { uid: string };
  };

  const locations = [{ type: "link", link: "https://meet.example.com/nadia", public: true }];
  const talk = await make("talk", "Introduction", { locations });
  const far = [dayAfter(75), dayAfter(100)];
  await make("later", "Spring term", { bookingWindow: { type: "range", value: far } });
  const workshop = await make("workshop", "Workshop", { lengthInMinutes: 480 });
  const full = await slotOf(workshop);
  await book(workshop, full);
  const seats = { seatsPerTimeSlot: 5, showAttendeeInfo: false, showAvailabilityCount: true };
  const lesson = await make("class", "Evening class", { seats });
  const classStart = await slotOf(lesson);
  await book(lesson, classStart);
  await make("coaching", "Coaching", { recurrence: { interval: 1, occurrences: 6, frequency: "weekly" } });
  const confirmationPolicy = { type: "always", blockUnconfirmedBookingsInBooker: true };
  const request = await make("request", "On request", { confirmationPolicy });
  const pending = await book(request, await slotOf(request));
  const start = await slotOf(talk);
  const confirmed = await book(talk, start);
  await make("locked", "In London", { lockTimeZoneToggleOnBookingPage: true, lockedTimeZone: "Europe/London" });
  await make("proven", "With a code", { requiresBookerEmailVerification: true });
  const cancelled = await book(talk, await slotOf(talk));
  await call("POST", `/v2/bookings/${cancelled.uid}/cancel`, { cancellationReason: "A journey came up." });
  const former = await book(talk, await slotOf(talk));
  const moved = await call("POST", `/v2/bookings/${former.uid}/reschedule`, {
    start: await slotOf(talk),
    reschedulingReason: "Could we meet a little later?",
  });
  // a private link whose only use is used up is expired; this one's hour has passed before the pictures are taken
  const link = await call("POST", `/v2/event-types/${talk}/private-links`, { expiresAt: new Date(Date.now() + 2000).toISOString() });
  const absence = { start: `${dayAfter(0)}T00:00:00.000Z`, end: `${dayAfter(40)}T23:59:59.999Z` };
  await away("POST", "/v2/me/ooo", { ...absence, reason: "vacation", notes: "Back with new ideas.", showNotes: true, toUserId });
  await alone("POST", "/v2/event-types", { slug: "talk", title: "Introduction", lengthInMinutes: 45 });
  await alone("POST", "/v2/me/ooo", { ...absence, reason: "travel", notes: "On the road.", showNotes: true });

  const [firstFull, firstClass] = [full, classStart].map((at) => `date=${at.slice(0, 10)}&month=${at.slice(0, 7)}`);
  return {
    hosts,
    /** Event types by their number. */
    ids: { talk, coverTalk },
    /** The last day of the absences. */
    awayUntil: dayAfter(40),
    talk: `/${nadia}/talk`,
    start: await slotOf(talk),
    later: `/${nadia}/later`,
    full: { path: `/${nadia}/workshop?${firstFull}`, date: full.slice(0, 10) },
    seats: `/${nadia}/class?${firstClass}`,
    coaching: `/${nadia}/coaching`,
    locked: `/${nadia}/locked`,
    proven: `/${nadia}/proven`,
    confirmed: `/booking/${confirmed.uid}`,
    pending: `/booking/${pending.uid}`,
    cancelled: `/booking/${cancelled.uid}`,
    former: `/booking/${former.uid}`,
    moved: `/booking/${moved.uid}`,
    cancel: `/booking/${confirmed.uid}?cancel=true`,
    reschedule: `/reschedule/${confirmed.uid}`,
    expired: new URL(link.bookingUrl).pathname,
    profile: `/${nadia}`,
    awayProfile: `/${ines}`,
    awayPage: `/${ines}/talk`,
    awayAlone: `/${omar}`,
    cover: `/${tomas}`,
    group: `/${nadia}+${tomas}`,
    missing: "/nobody-here",
  };
}

export type Addresses = Awaited<ReturnType<typeof seed>>;
