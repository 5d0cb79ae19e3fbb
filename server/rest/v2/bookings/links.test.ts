import { beforeAll, describe, expect, it } from "vitest";
import { testSuite } from "@/server/testing/database";
import type { TestUser } from "@/server/testing/suite";

const suite = testSuite();
let host: TestUser;
let other: TestUser;
let uid: string;

beforeAll(async () => {
  host = await suite.user({ username: "bailey" });
  other = await suite.user();
  const { id } = (await suite.api(host).post("/v2/event-types", { title: "Half hour", slug: "half", lengthInMinutes: 30 })).body.data;
  const attendee = { name: "John Doe", email: "john@example.com", timeZone: "America/New_York" };
  const booking = (await suite.api().post("/v2/bookings", { eventTypeId: id, start: "2026-05-11T09:00:00Z", attendee })).body.data;
  uid = booking.uid;
  const reference = { bookingId: booking.id, uid: "abc", meetingUrl: "https://meet.example.com" };
  await suite.database.prisma.bookingReference.createMany({
    data: [
      { ...reference, type: "google_calendar", externalCalendarId: "bailey@example.com" },
      { ...reference, type: "zoom_video" },
    ],
  });
});

describe("GET /v2/bookings/{bookingUid}/…", () => {
  it("calendar-links are the four documented ones", async () => {
    const { status, body } = await suite.api(host).get(`/v2/bookings/${uid}/calendar-links`);
    expect(status).toBe(200);
    expect(body.data.map((link: { label: string }) => link.label)).toEqual([
      "Google Calendar",
      "Microsoft Office",
      "Microsoft Outlook",
      "ICS",
    ]);
    expect(body.data[0].link).toContain("20260511T090000Z");
    expect(body.data[3].link).toMatch(/^data:text\/calendar/);
  });

  it("references come with their calendar, all or of one type", async () => {
    const { body } = await suite.api(host).get(`/v2/bookings/${uid}/references`);
    expect(body.data).toEqual([
      { id: expect.any(Number), type: "google_calendar", eventUid: "abc", destinationCalendarId: "bailey@example.com" },
      { id: expect.any(Number), type: "zoom_video", eventUid: "abc", destinationCalendarId: null },
    ]);
    expect((await suite.api(host).get(`/v2/bookings/${uid}/references?type=zoom_video`)).body.data).toHaveLength(1);
    expect((await suite.api(host).get(`/v2/bookings/${uid}/references?type=fax`)).status).toBe(400);
  });

  it.each(["recordings", "transcripts", "conferencing-sessions"])(
    "%s are none, in every version in which they are documented",
    async (what) => {
      for (const version of ["2024-08-13", "2026-02-25"]) {
        const { status, body } = await suite.api(host).get(`/v2/bookings/${uid}/${what}`, { version });
        expect({ status, body }).toEqual({ status: 200, body: { status: "success", data: [] } });
      }
    },
  );

  it.each(["calendar-links", "references", "recordings", "transcripts", "conferencing-sessions"])(
    "%s answer 401 to nobody and 404 to another user",
    async (what) => {
      expect((await suite.api().get(`/v2/bookings/${uid}/${what}`)).status).toBe(401);
      expect((await suite.api(other).get(`/v2/bookings/${uid}/${what}`)).status).toBe(404);
    },
  );
});
