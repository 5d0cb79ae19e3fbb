import { expect, it } from "vitest";
import type { BookingLocation } from "@/server/bookings/schemas";
import { exampleAttendee, exampleBooking, exampleEventType } from "@/server/testing/booking-event";
import { blankPlace, placeKinds, placeNow } from "./new-location";

const seats = { eventType: { ...exampleEventType, seatsPerTimeSlot: 5 } };
const nowhere = { type: "address", address: "" };
const home: BookingLocation = { type: "attendeeAddress", address: "Baker Street 1" };
const number: BookingLocation = { type: "attendeePhone", phone: "+37120993151" };

it.each([
  [{ type: "link", link: "https://example.com" }, {}, { type: "link", link: "https://example.com" }],
  [{ type: "integration", integration: "zoom" }, {}, { type: "integration", integration: "zoom" }],
  [{ type: "attendeeDefined", location: "Under the clock" }, {}, { type: "address", address: "Under the clock" }],
  [{ type: "organizersDefaultApp" }, {}, nowhere],
  [null, {}, nowhere],
  [home, {}, home],
  [number, {}, number],
  // what is one attendee's own is not for the other seats
  [home, seats, { type: "address", address: "Baker Street 1" }],
  [number, seats, nowhere],
] as [BookingLocation | null, object, object][])("begins with the place that there is: %j", (location, more, found) =>
  expect(placeNow(exampleBooking({ location, ...more }))).toEqual(found),
);

it("offers a video call only where there is one: no app can be connected", () => {
  expect(placeKinds(exampleBooking({ location: { type: "link", link: "https://example.com" } }))).not.toContain("integration");
  const kept = exampleBooking({ location: { type: "integration", integration: "zoom" } });
  expect(placeKinds(kept)).toContain("integration");
  expect(blankPlace("integration", kept)).toEqual({ type: "integration", integration: "zoom" });
});

it("offers no attendee's own place where there are seats", () => {
  expect(placeKinds(exampleBooking())).toContain("attendeePhone");
  expect(placeKinds(exampleBooking(seats)).filter((kind) => kind.startsWith("attendee"))).toEqual([]);
});

it("offers a video app only where the booking has one: none is connected", () => {
  expect(placeKinds(exampleBooking({ location: null }))).not.toContain("integration");
  expect(placeKinds(exampleBooking({ location: { type: "integration", integration: "zoom" } }))).toContain("integration");
});

it("knows the number of the attendee, not that of a guest", () => {
  const guest = exampleAttendee({ isGuest: true, phoneNumber: "+37120000000" });
  const attendees = [guest, exampleAttendee({ phoneNumber: "+37120993151" })];
  expect(blankPlace("attendeePhone", { attendees, location: null })).toEqual({ type: "attendeePhone", phone: "+37120993151" });
  expect(blankPlace("attendeePhone", { attendees: [exampleAttendee()], location: null })).toEqual({ type: "attendeePhone", phone: "" });
});
