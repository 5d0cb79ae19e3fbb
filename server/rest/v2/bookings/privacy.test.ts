import { beforeAll, describe, expect, it } from "vitest";
import { listCalendarLinksOfPage } from "@/server/bookings/calendar-links.queries";
import { getHostedBooking, getVisibleBooking } from "@/server/bookings/queries";
import { findPublicEventType } from "@/server/event-types/public.queries";
import type { Api } from "@/server/testing/api";
import { testSuite } from "@/server/testing/database";
import { keptMails } from "@/server/testing/mail";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let asHost: Api;
let booker: Api;

/** All that Ana says of herself; none of it is for whoever has the next seat. */
const ANA = /Ana|ana@|divorce|Elm Street|\+3712|crm-7/;
const ana = {
  attendee: { name: "Ana Ozola", email: "ana@example.com", timeZone: "Europe/Riga", phoneNumber: "+37120993151" },
  bookingFieldsResponses: { notes: "About the divorce" },
  location: { type: "attendeeAddress", address: "7 Elm Street" },
  metadata: { crm: "crm-7" },
};
const ben = {
  attendee: { name: "Ben Berg", email: "ben@example.com", timeZone: "Europe/Oslo" },
  location: { type: "attendeeAddress", address: "2 Oak Road" },
};

beforeAll(async () => {
  host = await suite.user({ username: "bailey", name: "Bailey" });
  asHost = suite.api(host);
  booker = suite.api();
});

const make = async (slug: string, more: object) =>
  (await asHost.post("/v2/event-types", { title: "Class", slug, lengthInMinutes: 60, ...more })).body.data.id as number;
const seated = (slug: string, showAttendeeInfo: boolean) =>
  make(slug, {
    seats: { seatsPerTimeSlot: 4, showAttendeeInfo, showAvailabilityCount: true },
    locations: [{ type: "attendeeAddress" }, { type: "address", address: "Studio", public: true }],
  });
async function take(eventTypeId: number, start: string, who: object): Promise<{ uid: string; seatUid: string }> {
  const made = await booker.post("/v2/bookings", { eventTypeId, start, ...who });
  expect(made.status).toBe(201);
  await suite.runJobs();
  return made.body.data;
}
/** With its mails written at once, as they would be. */
async function cancel(uid: string, body: object, api = booker) {
  const answer = await api.post(`/v2/bookings/${uid}/cancel`, body);
  await suite.runJobs();
  return answer;
}

/** Everything that was mailed to an address, calendar files included. */
async function mailedTo(address: string): Promise<string[]> {
  await suite.runJobs();
  const mails = await keptMails(suite, { to: { contains: address } });
  // a folded line of a calendar file hides a word from a search
  return mails.map((mail) => [mail.subject, mail.text, mail.html, mail.calendar].join("\n").replace(/\r\n /g, ""));
}

/** Every way in which somebody without an account reads a booking. */
async function readings({ uid, seatUid }: { uid: string; seatUid: string }) {
  const links = await listCalendarLinksOfPage(suite.ctx(), { uid, seatUid });
  return [
    (await booker.get(`/v2/bookings/${uid}`)).body,
    (await booker.get(`/v2/bookings/by-seat/${seatUid}`)).body,
    await getVisibleBooking(suite.ctx(), { uid, seatUid }),
    links.map(({ link }) => decodeURIComponent(link).replace(/\r\n /g, "")),
  ].map((answer) => JSON.stringify(answer));
}

describe("who started a slot with seats", () => {
  it("stays unknown to the next, in every answer and mail, also when they have left", async () => {
    const eventTypeId = await seated("secluded", false);
    const first = await take(eventTypeId, "2026-05-11T09:00:00Z", ana);
    const second = await take(eventTypeId, "2026-05-11T09:00:00Z", ben);
    for (const reading of await readings(second)) expect(reading).not.toMatch(ANA);
    expect((await readings(first))[1]).toContain("Elm Street");

    await cancel(first.uid, { seatUid: first.seatUid, cancellationReason: "The divorce is off" });
    for (const reading of await readings(second)) expect(reading).not.toMatch(ANA);
    await cancel(first.uid, {}, asHost);
    for (const reading of await readings(second)) expect(reading).not.toMatch(ANA);
    const mails = await mailedTo("ben@example.com");
    expect(mails.length).toBeGreaterThanOrEqual(2);
    for (const mail of mails) expect(mail).not.toMatch(ANA);
  });

  it("tells their place and answers to nobody where seats are shown; the name goes with them", async () => {
    const eventTypeId = await seated("shown", true);
    const first = await take(eventTypeId, "2026-05-11T11:00:00Z", ana);
    const second = await take(eventTypeId, "2026-05-11T11:00:00Z", ben);
    const told = await readings(second);
    expect(told[1]).toContain("Ana Ozola");
    for (const reading of told) expect(reading).not.toMatch(/divorce|Elm Street|\+3712|crm-7/);
    await cancel(first.uid, { seatUid: first.seatUid });
    for (const reading of await readings(second)) expect(reading).not.toMatch(ANA);
  });

  it("keeps why they moved to themselves", async () => {
    const eventTypeId = await seated("moved", false);
    const { uid, seatUid } = await take(eventTypeId, "2026-05-12T09:00:00Z", ana);
    const move = { start: "2026-05-12T10:00:00Z", seatUid, reschedulingReason: "Court: divorce" };
    const moved = (await booker.post(`/v2/bookings/${uid}/reschedule`, move)).body.data;
    expect(moved.reschedulingReason).toBe("Court: divorce");
    const second = await take(eventTypeId, "2026-05-12T10:00:00Z", ben);
    expect(second.uid).toBe(moved.uid);
    for (const reading of await readings(second)) expect(reading).not.toMatch(ANA);
  });

  it("is not found out by a filter, nor by adding them", async () => {
    const eventTypeId = await seated("asked", false);
    const lea = await suite.user({ username: "lea" });
    await suite.database.prisma.user.update({ where: { id: lea.id }, data: { emailVerifiedAt: suite.now } });
    const { uid } = await take(eventTypeId, "2026-05-13T09:00:00Z", ana);
    await take(eventTypeId, "2026-05-13T09:00:00Z", { ...ben, attendee: { ...ben.attendee, email: lea.email, name: "Lea" } });
    const asLea = suite.api(lea);
    const found = async (api: Api, query: string) => (await api.get(`/v2/bookings?${query}`)).body.data.length;
    for (const query of ["attendeeEmail=ana@example.com", "attendeeName=Ana"]) {
      expect(await found(asLea, query)).toBe(0);
      expect(await found(asHost, `${query}&eventTypeId=${eventTypeId}`)).toBe(1);
    }
    expect(await found(asLea, `attendeeEmail=${lea.email}`)).toBe(1);
    const again = await asLea.post(`/v2/bookings/${uid}/attendees`, ana.attendee);
    const other = await asLea.post(`/v2/bookings/${uid}/attendees`, ben.attendee);
    expect([again.status, again.body.error.message]).toEqual([other.status, other.body.error.message]);
  });
});

describe("an organizer whose address is hidden", () => {
  it("is in no answer, mail, calendar file, link or page of an attendee", async () => {
    const eventTypeId = await make("shy", {
      hideOrganizerEmail: true,
      confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: true },
    });
    const attendee = { name: "Cleo", email: "cleo@example.com", timeZone: "Europe/Oslo" };
    const made = await booker.post("/v2/bookings", { eventTypeId, start: "2026-05-14T09:00:00Z", attendee, guests: ["dan@example.com"] });
    const { uid } = made.body.data;
    await suite.runJobs();
    await asHost.post(`/v2/bookings/${uid}/confirm`);
    await suite.runJobs();
    await asHost.patch(`/v2/bookings/${uid}/location`, { location: { type: "address", address: "Here" } });
    await suite.runJobs();
    const moved = await booker.post(`/v2/bookings/${uid}/reschedule`, { start: "2026-05-14T11:00:00Z", rescheduledBy: host.email });
    await suite.runJobs();
    await asHost.post(`/v2/bookings/${moved.body.data.uid}/request-reschedule`, { rescheduleReason: "Ill" });
    const answers = [made.body, moved.body];
    for (const one of [uid, moved.body.data.uid]) {
      answers.push((await booker.get(`/v2/bookings/${one}`)).body, await listCalendarLinksOfPage(suite.ctx(), { uid: one, seatUid: null }));
      answers.push(await getVisibleBooking(suite.ctx(), { uid: one }));
    }
    answers.push((await booker.get(`/v2/event-types?username=bailey&eventSlug=shy`)).body);
    answers.push(await findPublicEventType(suite.ctx(), { username: "bailey", slug: "shy" }));
    for (const answer of answers) expect(JSON.stringify(answer)).not.toContain(host.email);
    const mails = [...(await mailedTo("cleo@example.com")), ...(await mailedTo("dan@example.com"))];
    expect(mails.length).toBeGreaterThanOrEqual(6);
    for (const mail of mails) expect(mail).not.toContain(host.email);
  });

  it("who has no name either is called a host", async () => {
    const { uid } = await take(await make("nameless", { hideOrganizerEmail: true }), "2026-05-15T09:00:00Z", { attendee: ben.attendee });
    await suite.database.prisma.user.update({ where: { id: host.id }, data: { name: null, username: null } });
    const seen = await getVisibleBooking(suite.ctx(), { uid });
    await suite.database.prisma.user.update({ where: { id: host.id }, data: { name: "Bailey", username: "bailey" } });
    expect(JSON.stringify(seen.hosts)).not.toContain(host.email);
    expect(seen.hosts[0]?.name).toBe("Host");
  });
});

describe("the history of a booking", () => {
  it("is for its hosts alone", async () => {
    const { uid } = await take(await make("past", {}), "2026-05-18T09:00:00Z", { attendee: ben.attendee });
    const stranger = await suite.user();
    await expect(getHostedBooking(suite.ctx(stranger.actor), { uid })).rejects.toMatchObject({ code: "not_found" });
    await expect(getHostedBooking(suite.ctx(), { uid })).rejects.toMatchObject({ code: "not_found" });
    expect((await getHostedBooking(suite.ctx(host.actor), { uid })).timeline.map(({ type }) => type)).toEqual(["created"]);
  });
});
