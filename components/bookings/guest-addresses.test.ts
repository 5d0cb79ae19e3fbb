import { describe, expect, it } from "vitest";
import { exampleAttendee, exampleBooking, exampleHost } from "@/server/testing/booking-event";
import { addressesIn, twiceNamed } from "./guest-addresses";

describe("pasted addresses", () => {
  it.each([
    ["ana@example.com", ["ana@example.com"]],
    ["ana@example.com, ben@example.com;cy@example.com", ["ana@example.com", "ben@example.com", "cy@example.com"]],
    ['"Souza, Ana" <ana@example.com>\n(Ben) ben+1@example.com', ["ana@example.com", "ben+1@example.com"]],
    ["nobody", []],
    ["", []],
  ])("%j", (text, found) => expect(addressesIn(text)).toEqual(found));
});

it("finds who takes part already and who is named twice", () => {
  const booking = exampleBooking({
    hosts: [exampleHost({ email: "bailey@example.com" })],
    attendees: [exampleAttendee({ email: "ana@example.org" })],
  });
  const found = twiceNamed(["new@example.com", "ana@example.org", "bailey@example.com", "new@example.com"], booking);
  expect(found.map(({ place, message }) => `${place}: ${message}`)).toEqual([
    "1: They take part already",
    "2: They take part already",
    "3: This address is on the list already",
  ]);
});
