import { expect, it } from "vitest";
import { booker, bookingPages } from "@/server/i18n/messages/en/booker";
import { translator } from "@/server/i18n/translate";
import { exampleAttendee, exampleBooking } from "@/server/testing/booking-event";
import { headlineOf } from "./headline";
import type { BookingView, Words } from "./types";

const words = { language: "en", locale: "en", t: translator("en", { ...booker, ...bookingPages }, "en") } as Words;

function textOf(status: "accepted" | "pending" | "cancelled", sendsMail: boolean): string {
  const me = exampleAttendee();
  const view = { booking: exampleBooking({ status, attendees: [me] }), me, isOver: false, sendsMail };
  return headlineOf(view as unknown as BookingView, words).text;
}

it("promises mail where mail is sent", () => {
  expect(textOf("accepted", true)).toBe("An invitation is on its way to ana@example.org.");
  expect(textOf("pending", true)).toContain("You will get a mail");
  expect(textOf("cancelled", true)).toContain("has been told");
});

it("promises none where no mail server is configured", () => {
  for (const status of ["accepted", "pending"] as const) {
    expect(textOf(status, false)).toContain("Keep the address of this page");
    expect(textOf(status, false)).not.toMatch(/\bmail|invitation/);
  }
  expect(textOf("cancelled", false)).toContain("No mail is sent from here");
});
