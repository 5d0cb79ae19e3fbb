import { describe, expect, it } from "vitest";
import { appName, factsOf } from "./facts";

const PLAIN = {
  lengthInMinutes: 30,
  lengthInMinutesOptions: [],
  locations: [],
  beforeEventBuffer: 0,
  afterEventBuffer: 0,
  bookingFields: [],
  seats: null,
  recurrence: null,
  confirmationPolicy: null,
  hidden: false,
  closed: false,
};
const textsOf = (changes: Partial<Parameters<typeof factsOf>[0]>) => factsOf({ ...PLAIN, ...changes }).map(({ text }) => text);

describe("the facts of an event type", () => {
  it("say the length, or all lengths in order", () => {
    expect(textsOf({})).toEqual(["30 min"]);
    expect(textsOf({ lengthInMinutesOptions: [60, 30, 45] })).toEqual(["30, 45, 60 min"]);
  });

  it("name one place and count several", () => {
    expect(textsOf({ locations: [{ type: "integration", integration: "zoom" }] })).toContain("Zoom");
    expect(textsOf({ locations: [{ type: "attendeePhone" }, { type: "attendeeAddress" }] })).toContain("2 locations");
  });

  it("count only the host's own visible questions", () => {
    const own = { type: "text", slug: "topic", label: "Topic" } as const;
    const hidden = { type: "text", slug: "source", label: "Source", hidden: true } as const;
    expect(textsOf({ bookingFields: [{ type: "name", slug: "name" }, own, hidden] })).toContain("1 question");
    expect(textsOf({ bookingFields: [{ type: "name", slug: "name" }, hidden] })).toEqual(["30 min"]);
  });

  it("say how often a series comes", () => {
    expect(textsOf({ recurrence: { interval: 1, frequency: "weekly", occurrences: 8 } })).toContain("Weekly × 8");
    expect(textsOf({ recurrence: { interval: 2, frequency: "monthly", occurrences: 3 } })).toContain("Every 2 months × 3");
  });

  it("say who finds it", () => {
    expect(textsOf({ hidden: true })).toContain("Hidden");
    expect(textsOf({ hidden: true, closed: true }).slice(-1)).toEqual(["Private links only"]);
  });

  it("draw attention to confirmation only", () => {
    const facts = factsOf({ ...PLAIN, hidden: true, confirmationPolicy: { type: "always", blockUnconfirmedBookingsInBooker: false } });
    expect(facts.filter(({ tone }) => tone === "attention").map(({ text }) => text)).toEqual(["Needs confirmation"]);
  });

  it("give apps their names", () => {
    expect(appName("google-meet")).toBe("Google Meet");
    expect(appName("whereby-video")).toBe("Whereby");
  });
});
