import { describe, expect, it } from "vitest";
import { CreateBookingInput } from "@/server/bookings/schemas";
import { fieldOfPath, toCreateInput, toRescheduleInput, valuesOf } from "./read-form";

function sent(entries: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return valuesOf(form);
}

const FACTS: [string, string][] = [
  ["$ACTION_REF_1", ""],
  ["slot", "2026-12-01T09:00:00.000Z"],
  ["eventTypeId", "7"],
  ["duration", "45"],
  ["timeZone", "Asia/Kathmandu"],
  ["language", "en"],
  ["hours", "24"],
];

describe("the booking form as it arrives", () => {
  it("becomes an input that the procedure accepts", () => {
    const values = sent([
      ...FACTS,
      ["responses.name.firstName", "Ada"],
      ["responses.name.lastName", "Lovelace"],
      ["responses.email", " Ada@Example.com "],
      ["responses.topics", "Queues"],
      ["responses.topics", "Databases"],
      ["responses.notes", "  "],
      ["responses.guests", "a@example.com, b@example.com"],
      ["responses.guests", "c@example.com"],
      ["location", "attendeePhone"],
      ["location.attendeePhone", "+442071838750"],
      ["location.attendeeAddress", "not chosen"],
      ["metadata.crm", "42"],
      ["recurrenceCount", "3"],
    ]);
    const input = CreateBookingInput.parse(toCreateInput(values));
    expect(input).toMatchObject({
      eventTypeId: 7,
      lengthInMinutes: 45,
      attendee: { name: "Ada Lovelace", email: "ada@example.com", timeZone: "Asia/Kathmandu", language: "en", timeFormat: 24 },
      guests: ["a@example.com", "b@example.com", "c@example.com"],
      location: { type: "attendeePhone", phone: "+442071838750" },
      metadata: { crm: "42" },
      recurrenceCount: 3,
    });
    expect(input.start).toEqual(new Date("2026-12-01T09:00:00Z"));
    expect(input.responses).toEqual({
      name: { firstName: "Ada", lastName: "Lovelace" },
      email: " Ada@Example.com ",
      topics: ["Queues", "Databases"],
    });
  });

  it("takes the pressed alternative instead of the time that has gone", () => {
    const values = sent([...FACTS, ["slot", "2026-12-01T10:00:00.000Z"]]);
    expect(toCreateInput(values).start).toBe("2026-12-01T10:00:00.000Z");
  });

  it("names a video app as a location of its own", () => {
    expect(toCreateInput(sent([...FACTS, ["location", "integration:zoom"]])).location).toEqual({
      type: "integration",
      integration: "zoom",
    });
    expect(toCreateInput(sent(FACTS)).location).toBeUndefined();
  });

  it("speaks English for a language that accounts do not know", () => {
    expect(toCreateInput(sent([["language", "xx-no"]])).attendee.language).toBe("en");
  });

  it("leaves out a way to write hours that there is not", () => {
    expect(toCreateInput(sent([["hours", "13"]])).attendee.timeFormat).toBeUndefined();
  });

  it("moves a booking with its reason", () => {
    const values = sent([...FACTS, ["former", "abc"], ["responses.rescheduleReason", "A clash"]]);
    expect(toRescheduleInput(values)).toMatchObject({ uid: "abc", start: "2026-12-01T09:00:00.000Z", reason: "A clash" });
  });
});

describe("problems come back to their fields", () => {
  it.each([
    ["attendee.email", "email"],
    ["attendee.phoneNumber", "attendeePhoneNumber"],
    ["guests.0", "guests"],
    ["location.address", "location"],
    ["company_size", "company_size"],
    ["reason", "rescheduleReason"],
  ])("%s -> %s", (path, field) => expect(fieldOfPath(path)).toBe(field));
});

describe("inputs that no page has", () => {
  it("reserved names are no inputs, and a reserved answer is there to be refused", () => {
    const values = sent([...FACTS, ["__proto__", "x"], ["constructor", "x"], ["responses.__proto__", "x"], ["metadata.constructor", "x"]]);
    expect(Object.keys(values)).not.toContain("__proto__");
    const { responses, metadata } = toCreateInput(values);
    expect(Object.keys(responses!)).toContain("__proto__");
    expect(Object.hasOwn(metadata!, "constructor")).toBe(true);
  });

  it("what is no form has no inputs", () => {
    for (const form of [undefined, null, "text", { a: 1 }, ["a"]]) expect(valuesOf(form as never)).toEqual({});
  });
});
