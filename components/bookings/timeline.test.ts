import { describe, expect, it } from "vitest";
import { instant, minutes } from "@/server/core/units";
import { zoneFormatter } from "../availability/zone-formatter";
import type { TimelineEntry } from "./booking-query";
import { detailsOf, lookOf, originText, whoText } from "./timeline";

const clock = zoneFormatter("Asia/Kathmandu", [{ at: instant(0), offsetMinutes: minutes(345) }], 24, "en");
const entry = (more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id: 1,
  type: "created",
  at: new Date("2026-05-06T08:00:00Z"),
  who: { kind: "user", userId: 7, name: "Bailey" },
  origin: { kind: "page", keyName: null },
  reason: null,
  bookingUid: "uid",
  moved: null,
  change: null,
  people: [],
  forced: null,
  confirmedAtOnce: false,
  ...more,
});
const person = (name: string, absent: boolean | null = null) => ({ name, absent });

describe("an entry of the history", () => {
  it.each<[Partial<TimelineEntry>, string, string[]]>([
    [{}, "Booked", []],
    [{ forced: { conflicts: true, outOfBounds: false } }, "Booked", ["Although the host was busy, as they asked"]],
    [
      { forced: { conflicts: false, outOfBounds: true }, confirmedAtOnce: true },
      "Booked",
      ["Outside the host's hours, as they asked", "Confirmed in the same step"],
    ],
    [
      { type: "rescheduled", moved: { from: new Date("2026-05-11T09:00:00Z"), to: new Date("2026-05-11T20:00:00Z") } },
      "Moved",
      ["From Mon, May 11, 14:45 to Tue, May 12, 01:45"],
    ],
    [
      { type: "location_changed", change: { from: "integrations:zoom", to: "https://a.example/b" } },
      "Location changed",
      ["From Zoom to a.example/b"],
    ],
    [{ type: "location_changed", change: { from: null, to: "1 High Street" } }, "Location changed", ["To 1 High Street"]],
    [{ type: "reassigned", change: { from: "Ann", to: null } }, "Given to another host", ["From Ann to somebody who is gone"]],
    [{ type: "attendee_added", people: [person("Ana")] }, "Somebody joined", ["Ana"]],
    [{ type: "attendee_added", people: [person("Ana"), person("Li")] }, "2 people joined", ["Ana, Li"]],
    [{ type: "marked_absent", people: [person("Ana", true), person("Li", false)] }, "Absence noted", ["Ana did not come", "Li came"]],
  ])("%# says what happened", (more, text, details) => {
    expect(lookOf(entry(more)).text).toBe(text);
    expect(detailsOf(entry(more), clock)).toEqual(details);
  });

  it.each<[Partial<TimelineEntry>, string, string | null]>([
    [{}, "You", "on this site"],
    [{ who: { kind: "user", userId: 8, name: "Chen" }, origin: { kind: "api", keyName: "Zapier" } }, "Chen", "over the API, key “Zapier”"],
    [{ who: { kind: "user", userId: 9, name: null }, origin: { kind: "api", keyName: null } }, "Somebody who is gone", "over the API"],
    [{ who: { kind: "attendee", userId: null, name: "Ana" } }, "Ana", "on the booking page"],
    [
      { who: { kind: "attendee", userId: null, name: null }, origin: { kind: "mail", keyName: null } },
      "An attendee",
      "from a link in a mail",
    ],
    [{ who: { kind: "system", userId: null, name: null }, origin: null }, "Kairos itself", null],
  ])("%# says who did it and from where", (more, who, origin) => {
    expect(whoText(entry(more), 7)).toBe(who);
    expect(originText(entry(more))).toBe(origin);
  });
});
