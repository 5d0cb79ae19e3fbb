import { expect, it } from "vitest";
import { isCurrentPath, mainNavigation, settingsFor } from "./navigation";

it("offers the outbox to administrators only, without an empty section", () => {
  const headings = (isAdmin: boolean) => settingsFor(isAdmin).map((section) => section.heading);
  expect(headings(true)).toContain("Admin");
  expect(headings(false)).not.toContain("Admin");
});

it("is current on its own page and below, not on a page that merely starts alike", () => {
  expect(isCurrentPath("/bookings", "/bookings")).toBe(true);
  expect(isCurrentPath("/bookings", "/bookings/past")).toBe(true);
  expect(isCurrentPath("/bookings", "/bookings-archive")).toBe(false);
});

it("renders only entries whose page exists", () => {
  expect(mainNavigation.every((entry) => entry.available)).toBe(true);
  expect(mainNavigation.map((entry) => entry.key).slice(0, 3)).toEqual(["event-types", "bookings", "availability"]);
});
