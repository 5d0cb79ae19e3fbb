import type { Workload, WorkloadHost } from "./workload";

/** Deterministic numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ZONES = [
  "Europe/London",
  "America/New_York",
  "America/Los_Angeles",
  "Europe/Berlin",
  "Asia/Tokyo",
  "Asia/Kolkata",
  "Australia/Sydney",
  "America/Sao_Paulo",
];

const WEEKS: WorkloadHost["schedule"]["weekly"][] = [
  [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
  [{ days: [0, 1, 2, 3, 4, 5, 6], start: "07:00", end: "11:00" }],
  [{ days: [1, 2, 3, 4], start: "10:00", end: "18:00" }],
  [
    { days: [1, 2, 3, 4, 5], start: "08:00", end: "12:00" },
    { days: [1, 2, 3, 4, 5], start: "13:00", end: "16:30" },
  ],
];

const MINUTE = 60_000;

/** Busy times of 15 to 90 minutes on 5-minute marks, anywhere in the range, in order of start; some overlap. */
function busyTimes(next: () => number, count: number, from: number, to: number): [number, number][] {
  const busy: [number, number][] = [];
  for (let i = 0; i < count; i++) {
    const start = from + Math.floor((next() * (to - from)) / (5 * MINUTE)) * 5 * MINUTE;
    busy.push([start, start + (15 + 5 * Math.floor(next() * 16)) * MINUTE]);
  }
  return busy.sort((a, b) => a[0] - b[0]);
}

export type Size = {
  id: string;
  description: string;
  schedulingType: Workload["eventType"]["schedulingType"];
  hosts: number;
  busyPerHost: number;
  months: number;
  lengthMinutes: number;
  slotIntervalMinutes: number;
  /** Overrides on dates years before the request, which must cost nothing. */
  pastOverrides: number;
};

/** A workload of a given size; the same size yields the same workload. */
export function generate(size: Size): Workload {
  const next = random(20_260_302);
  const from = Date.UTC(2026, 2, 1, 5);
  const to = Date.UTC(2026, 2 + size.months, 1, 4);
  const hosts: WorkloadHost[] = [];
  for (let i = 0; i < size.hosts; i++) {
    const timeZone = ZONES[i % ZONES.length]!;
    const overrides: WorkloadHost["schedule"]["overrides"] = [
      { date: "2026-03-11", intervals: [] },
      { date: "2026-03-18", intervals: [{ start: "12:00", end: "20:00" }] },
    ];
    for (let day = 0; day < size.pastOverrides; day++) {
      const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
      overrides.push({ date, intervals: [{ start: "08:00", end: "12:00" }] });
    }
    hosts.push({
      id: i + 1,
      timeZone,
      fixed: false,
      schedule: { timeZone, weekly: WEEKS[i % WEEKS.length]!, overrides },
      busy: busyTimes(next, size.busyPerHost, from, to),
    });
  }
  return {
    id: size.id,
    description: size.description,
    now: "2026-03-02T07:13:00.000Z",
    request: { start: new Date(from).toISOString(), end: new Date(to).toISOString(), timeZone: "America/New_York" },
    eventType: {
      lengthMinutes: size.lengthMinutes,
      slotIntervalMinutes: size.slotIntervalMinutes,
      beforeBufferMinutes: 0,
      afterBufferMinutes: 0,
      minimumBookingNoticeMinutes: 120,
      schedulingType: size.schedulingType,
    },
    hosts,
  };
}

const MONTH = { months: 1, lengthMinutes: 30, slotIntervalMinutes: 30, pastOverrides: 0 };

export const W2: Size = {
  ...MONTH,
  id: "W2",
  description: "single host, 30-min event every 5 min, 12 months, 1,500 busy",
  schedulingType: null,
  hosts: 1,
  busyPerHost: 1500,
  months: 12,
  slotIntervalMinutes: 5,
};

export const W5: Size = {
  ...MONTH,
  id: "W5",
  description: "round robin, 500 hosts, 8 zones, 1 month, 200 busy each",
  schedulingType: "ROUND_ROBIN",
  hosts: 500,
  busyPerHost: 200,
};

/** Pairs for growth: the second of each is ten times the first in one respect. */
export const GROWTH: { respect: string; small: Size; large: Size }[] = (() => {
  const single: Size = { ...MONTH, id: "growth", description: "", schedulingType: null, hosts: 1, busyPerHost: 150 };
  const team: Size = { ...single, schedulingType: "ROUND_ROBIN", hosts: 50 };
  return [
    { respect: "hosts", small: team, large: { ...team, hosts: 500 } },
    { respect: "range", small: { ...single, months: 2 }, large: { ...single, months: 20 } },
    { respect: "busy", small: single, large: { ...single, busyPerHost: 1500 } },
    { respect: "past overrides", small: { ...single, pastOverrides: 100 }, large: { ...single, pastOverrides: 1000 } },
  ];
})();
