import nodeIcal, { type VEvent } from "node-ical";
import { expect, test } from "vitest";
import { exampleBooking } from "@/server/testing/booking-event";
import { addToCalendarLinks } from "./calendar-links";

const facts = {
  location: "https://meet.example.com/a?b=1&c=2",
  description: "Über den Plan & mehr + Zeit",
  url: "https://kairos.example/booking/abc",
  timeZone: "Asia/Kathmandu",
};
const links = addToCalendarLinks(exampleBooking({ title: "Tea & talk + cake" }), facts);
const query = (id: string) => new URL(links.find((link) => link.id === id)!.link).searchParams;

test("labels and order are the documented ones, Yahoo after them", () => {
  expect(links.map((link) => link.label)).toEqual(["Google Calendar", "Microsoft Office", "Microsoft Outlook", "ICS", "Yahoo Calendar"]);
});

test("each web calendar gets the same meeting", () => {
  const google = query("google");
  expect(google.get("text")).toBe("Tea & talk + cake");
  expect(google.get("dates")).toBe("20260520T130000Z/20260520T133000Z");
  expect(google.get("location")).toBe(facts.location);
  expect(google.get("details")).toBe("Über den Plan & mehr + Zeit\n\nhttps://kairos.example/booking/abc");
  for (const id of ["office", "outlook"]) {
    expect(query(id).get("subject")).toBe("Tea & talk + cake");
    expect(query(id).get("startdt")).toBe("2026-05-20T13:00:00Z");
    expect(query(id).get("enddt")).toBe("2026-05-20T13:30:00Z");
  }
  expect(query("yahoo").get("st")).toBe("20260520T130000Z");
  expect(query("yahoo").get("in_loc")).toBe(facts.location);
});

test("spaces are %20, which every calendar reads as a space", () => {
  for (const { link } of links) expect(link.split("?")[1] ?? "").not.toContain("+");
});

test("the file names nobody and has no method", () => {
  const file = decodeURIComponent(links.find((link) => link.id === "ics")!.link.replace(/^data:text\/calendar;charset=utf-8,/, ""));
  expect(file).not.toMatch(/ATTENDEE|ORGANIZER|METHOD/);
  const event = Object.values(nodeIcal.sync.parseICS(file)).find((entry) => entry?.type === "VEVENT") as VEvent;
  expect(event.start.toISOString()).toBe("2026-05-20T13:00:00.000Z");
  expect(event.summary).toBe("Tea & talk + cake");
});
