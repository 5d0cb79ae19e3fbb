import { describe, expect, it } from "vitest";
import { exampleAttendee, exampleBooking } from "@/server/testing/booking-event";
import { successAddress } from "./success-address";

const booking = exampleBooking();
const own = { successRedirectUrl: "https://host.example/thanks?from=kairos", forwardParamsSuccessRedirect: true };
const page = "utm_source=mail&email=somebody-else@example.org&lang=de";

describe("after booking", () => {
  it("leads to the booking's page, in the language and look of the page before", () => {
    expect(successAddress({ eventType: null, booking, seatUid: "seat", page })).toBe(`/booking/${booking.uid}?lang=de&seatUid=seat`);
  });

  it("leads to the host's own address, with what the page was opened with and what happened", () => {
    const address = new URL(successAddress({ eventType: own, booking, seatUid: null, page }));
    expect(address.origin + address.pathname).toBe("https://host.example/thanks");
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      from: "kairos",
      utm_source: "mail",
      uid: booking.uid,
      status: "accepted",
      startTime: "2026-05-20T13:00:00.000Z",
      attendeeName: "Ana Souza",
      // what happened wins over what the link said
      email: "ana@example.org",
    });
  });

  it("leads there bare where nothing is to be forwarded", () => {
    const eventType = { ...own, forwardParamsSuccessRedirect: false };
    expect(successAddress({ eventType, booking, seatUid: null, page })).toBe("https://host.example/thanks?from=kairos");
  });

  it("tells the host's address of whoever took this seat, not of who came first", () => {
    const second = exampleAttendee({ id: 2, name: "Ben", email: "ben@example.org", seatUid: "seat-2" });
    const shared = exampleBooking({ attendees: [exampleAttendee({ seatUid: "seat-1" }), second] });
    const address = new URL(successAddress({ eventType: own, booking: shared, seatUid: "seat-2", page: "" }));
    expect(Object.fromEntries(address.searchParams)).toMatchObject({ attendeeName: "Ben", email: "ben@example.org" });
  });
});
