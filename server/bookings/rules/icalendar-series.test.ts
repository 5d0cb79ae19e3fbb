import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { convertIcsCalendar } from "ts-ics";
import { describe, expect, test } from "vitest";
import { DAY_MS, MINUTE_MS } from "@/server/core/time";
import type { Recurrence } from "@/server/event-types/schemas";
import { type CalendarEvent, type CalendarSeries, writeCalendar, writeSeries } from "./icalendar";
import { occurrenceStarts } from "./occurrences";
import { recurrenceRule } from "./recurrence-rule";

const at = (text: string) => Date.parse(text);
const HALF_HOUR = 30 * MINUTE_MS;

function common(start: number, overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: "series-1@kairos",
    sequence: 4,
    stamp: at("2026-01-06T08:00:00Z"),
    start,
    end: start + HALF_HOUR,
    timeZone: "UTC",
    status: "confirmed",
    summary: "Lesson",
    description: "",
    location: null,
    url: null,
    isPrivate: false,
    organizer: { name: "Bailey", email: "bailey@example.com" },
    attendees: [{ name: "Ana Souza", email: "ana@example.org", status: "accepted" }],
    ...overrides,
  };
}

/** Starts of a file's dates, ascending, as ical.js expands them: rule, lists, exceptions and changed ones. */
function expandWithIcalJs(text: string): number[] {
  const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
  const exceptions = entries.filter((entry) => entry.hasProperty("recurrence-id"));
  const event = new ICAL.Event(entries.find((entry) => !entry.hasProperty("recurrence-id"))!, { exceptions });
  if (!event.isRecurring()) return [event.startDate.toJSDate().getTime()];
  const dates = event.iterator();
  const starts: number[] = [];
  for (let next = dates.next(); next && starts.length < 100; next = dates.next())
    starts.push(event.getOccurrenceDetails(next).startDate.toJSDate().getTime());
  return starts.sort((a, b) => a - b);
}

/** The same as node-ical expands them. It knows no RDATE. */
function expandWithNodeIcal(text: string): number[] {
  const event = Object.values(nodeIcal.sync.parseICS(text)).find((entry) => entry?.type === "VEVENT") as VEvent;
  const range = { from: new Date(at("2020-01-01T00:00:00Z")), to: new Date(at("2040-01-01T00:00:00Z")) };
  return nodeIcal
    .expandRecurringEvent(event, range)
    .map(({ start }) => start.getTime())
    .sort((a, b) => a - b);
}

/** What the third parser, which has no expansion in a zone, reads of it. */
function readWithTsIcs(text: string) {
  const events = convertIcsCalendar(undefined, text).events ?? [];
  const master = events.find((event) => !event.recurrenceId);
  return {
    uids: [...new Set(events.map(({ uid }) => uid))],
    sequences: [...new Set(events.map(({ sequence }) => sequence))],
    start: master?.start.date.getTime(),
    count: master?.recurrenceRule?.count,
    excluded: (master?.exceptionDates ?? []).map(({ date }) => date.getTime()),
    changed: events
      .filter((event) => event.recurrenceId)
      .map((event) => [event.recurrenceId!.value.date.getTime(), event.start.date.getTime()]),
  };
}

const expectedStarts = ({ starts, excluded, changed }: CalendarSeries) =>
  starts
    .filter((start) => !excluded.includes(start))
    .map((start) => changed.find(({ of }) => of === start)?.event.start ?? start)
    .sort((a, b) => a - b);

function expectAllToAgree(event: CalendarEvent, series: CalendarSeries): void {
  const text = writeSeries(event, series, "REQUEST");
  expect(expandWithIcalJs(text)).toEqual(expectedStarts(series));
  // it reads zones as the platform does, not from the file: Morocco's rules are newer in the pinned table
  const isComparable = !text.includes("\r\nRDATE") && !text.includes("TZID=Africa/Casablanca");
  if (isComparable) expect(expandWithNodeIcal(text)).toEqual(expectedStarts(series));
  expect(readWithTsIcs(text)).toMatchObject({
    uids: [event.uid],
    sequences: [event.sequence],
    start: series.starts[0],
    excluded: series.excluded,
    changed: series.changed.map(({ of, event: other }) => [of, other.start]),
  });
}

const ZONES = [
  "America/New_York",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Europe/Dublin",
  "Africa/Casablanca",
  "Pacific/Chatham",
  "UTC",
];
const STEPS: Recurrence[] = [
  { frequency: "weekly", interval: 1, occurrences: 12 },
  { frequency: "weekly", interval: 3, occurrences: 6 },
  { frequency: "monthly", interval: 1, occurrences: 9 },
  { frequency: "yearly", interval: 1, occurrences: 3 },
];

describe("a series is one object that three parsers read alike", () => {
  const table = ZONES.flatMap((timeZone) => STEPS.map((step) => ({ timeZone, step, name: `${step.interval} ${step.frequency}` })));

  test.each(table)("$name in $timeZone: whole, with dates left out, moved and both", ({ timeZone, step }) => {
    // over a change of the clocks in every one of these zones
    const starts = occurrenceStarts(at("2026-02-10T15:30:00Z"), step, step.occurrences, timeZone);
    const event = common(starts[0]!, { timeZone });
    const moved = (index: number, by: number) => {
      const start = starts[index]! + by;
      return { of: starts[index]!, event: common(start, { timeZone }) };
    };
    const base = { starts, excluded: [], changed: [], timeZones: [timeZone] };
    expectAllToAgree(event, base);
    expectAllToAgree(event, { ...base, excluded: [starts[1]!] });
    expectAllToAgree(event, { ...base, excluded: starts.slice(2) });
    expectAllToAgree(event, { ...base, changed: [moved(1, DAY_MS)] });
    expectAllToAgree(event, { ...base, excluded: [starts[0]!], changed: [moved(2, -90 * MINUTE_MS), moved(1, 45 * MINUTE_MS)].reverse() });
  });

  test("of any kind of step, start and change", () => {
    const anyCase = fc.record({
      zone: fc.constantFrom(...ZONES),
      reader: fc.constantFrom(...ZONES),
      first: fc
        .integer({ min: at("2024-01-01T00:00:00Z") / 900_000, max: at("2027-12-31T00:00:00Z") / 900_000 })
        .map((value) => value * 900_000),
      step: fc.record({
        frequency: fc.constantFrom("weekly" as const, "monthly" as const, "yearly" as const),
        interval: fc.integer({ min: 1, max: 4 }),
        occurrences: fc.integer({ min: 2, max: 8 }),
      }),
      fates: fc.array(fc.constantFrom("stays", "cancelled", "moved", "elsewhere"), { minLength: 8, maxLength: 8 }),
    });
    fc.assert(
      fc.property(anyCase, ({ zone, reader, first, step, fates }) => {
        const starts = occurrenceStarts(first, step, step.occurrences, zone);
        const is = (fate: string) => starts.filter((_, index) => fates[index] === fate);
        const excluded = is("cancelled").slice(0, starts.length - 1);
        const changed = [
          ...is("moved").map((of) => ({ of, event: common(of + 105 * MINUTE_MS) })),
          ...is("elsewhere").map((of) => ({ of, event: common(of, { location: "Elsewhere" }) })),
        ].sort((a, b) => a.of - b.of);
        const series = { starts, excluded, changed, timeZones: [reader, zone] };
        const text = writeSeries(common(starts[0]!), series, "REQUEST");
        expect(expandWithIcalJs(text)).toEqual(expectedStarts(series));
        expect(readWithTsIcs(text).changed).toHaveLength(changed.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the rule", () => {
  test("is on the reader's clock where the step is regular there, else on the host's", () => {
    const starts = occurrenceStarts(
      at("2026-03-02T14:00:00Z"),
      { frequency: "weekly", interval: 1, occurrences: 4 },
      4,
      "America/New_York",
    );
    const series = { starts, excluded: [], changed: [], timeZones: ["Asia/Kathmandu", "America/New_York"] };
    const text = writeSeries(common(starts[0]!), series, "REQUEST");
    expect(text).toContain("\r\nDTSTART;TZID=America/New_York:20260302T090000\r\n");
    expect(text).toContain("\r\nRRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=4\r\n");
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });

  test("leaves out months without the day", () => {
    const starts = ["2026-01-31T10:00:00Z", "2026-03-31T10:00:00Z", "2026-05-31T10:00:00Z"].map(at);
    expect(recurrenceRule(starts, "UTC")).toBe("FREQ=MONTHLY;INTERVAL=2;COUNT=3");
    expect(recurrenceRule([...starts, at("2026-07-31T10:00:00Z"), at("2026-08-31T10:00:00Z")], "UTC")).toBe(
      "FREQ=MONTHLY;INTERVAL=1;COUNT=5",
    );
  });

  test("is none where the dates stand at no step: they are listed", () => {
    const starts = ["2026-05-04T10:00:00Z", "2026-05-11T10:00:00Z", "2026-05-19T10:00:00Z"].map(at);
    expect(recurrenceRule(starts, "UTC")).toBeNull();
    const text = writeSeries(common(starts[0]!), { starts, excluded: [], changed: [], timeZones: ["Europe/Dublin"] }, "REQUEST");
    expect(text).toContain("\r\nRDATE:20260511T100000Z\r\nRDATE:20260519T100000Z\r\n");
    expect(expandWithIcalJs(text)).toEqual(starts);
  });

  test("is in UTC where a clock reads the same twice", () => {
    const starts = ["2026-10-25T00:30:00Z", "2026-11-01T00:30:00Z"].map(at);
    const text = writeSeries(common(starts[0]!), { starts, excluded: [], changed: [], timeZones: ["Europe/Dublin"] }, "REQUEST");
    expect(text).toContain("\r\nDTSTART:20261025T003000Z\r\n");
    expect(expandWithIcalJs(text)).toEqual(starts);
    expect(expandWithNodeIcal(text)).toEqual(starts);
  });
});

describe("text (RFC 5545, 3.1 and 3.3.11)", () => {
  const unfold = (text: string) => text.replace(/\r\n[ \t]/g, "");
  const texts = [
    `${"👩‍👩‍👧‍👦 🏳️‍🌈 ".repeat(40)}end`,
    "موعد مع 🗓️ الفريق، ".repeat(30),
    "a;b,c\\d\\n and \\, and a real\nline",
    '"quoted": semi; comma, colon: ^caret^',
    "x".repeat(2000),
    "日本語".repeat(300),
  ];
  test.each(texts)("comes back as it was from each parser (%#)", (summary) => {
    const start = at("2026-05-20T13:00:00Z");
    const text = writeCalendar(common(start, { summary, location: summary, description: summary }), "REQUEST");
    for (const line of text.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      // no character is cut in two
      expect(Buffer.from(line).toString()).toBe(line);
      expect(line).not.toContain("\ufffd");
    }
    expect(unfold(text)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    const entry = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent("vevent")!;
    expect(entry.getFirstPropertyValue("summary")).toBe(summary);
    expect(entry.getFirstPropertyValue("description")).toBe(summary);
    const other = Object.values(nodeIcal.sync.parseICS(text)).find((found) => found?.type === "VEVENT") as VEvent;
    expect(other.uid).toBe("series-1@kairos");
    expect(convertIcsCalendar(undefined, text).events?.[0]?.uid).toBe("series-1@kairos");
    if (!summary.includes("\\")) {
      expect(other.summary).toBe(summary);
      expect(convertIcsCalendar(undefined, text).events?.[0]?.summary).toBe(summary);
    }
  });
});
