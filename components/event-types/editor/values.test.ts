import { describe, expect, it } from "vitest";
import { UpdateEventTypeInput } from "@/server/event-types/settings.schemas";
import { changesOf, type EventTypeValues } from "./values";

const SAVED = {
  id: 7,
  title: "Intro",
  slug: "intro",
  lengthInMinutes: 30,
  lengthInMinutesOptions: [],
  seats: null,
  locations: [{ type: "phone", phone: "+37120993151", public: true }],
} as unknown as EventTypeValues;

const send = (changed: Partial<EventTypeValues>) => {
  const now = { ...SAVED, ...changed };
  return changesOf(UpdateEventTypeInput.parse(now), now, SAVED);
};

describe("what the editor sends", () => {
  it("is nothing but the id while nothing changed", () => {
    expect(send({})).toEqual({ id: 7 });
  });

  it("is each changed setting whole, in its parsed form", () => {
    const seats = { seatsPerTimeSlot: 4, showAttendeeInfo: true, showAvailabilityCount: false };
    expect(send({ slug: " Hello ", seats })).toEqual({ id: 7, slug: "hello", seats });
  });

  it("says null for a setting that was taken away", () => {
    expect(
      changesOf(
        { id: 7, seats: null },
        { ...SAVED, seats: null },
        { ...SAVED, seats: { seatsPerTimeSlot: 2, showAttendeeInfo: false, showAvailabilityCount: false } },
      ),
    ).toEqual({
      id: 7,
      seats: null,
    });
  });
});
