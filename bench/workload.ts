import { readFileSync } from "node:fs";
import path from "node:path";
import { plainHost, plainRules, plainWorld } from "@/server/availability/rules/defaults";
import type { DateOverride, EventTypeRules, HostWorld, SchedulingType, World } from "@/server/availability/rules/world";
import { parseClock } from "@/server/core/time";

/** A workload as it is stored: `slot-workload/1`. Busy times are `[start, end]` in UTC ms. */
export type Workload = {
  id: string;
  description: string;
  now: string;
  request: { start: string; end: string; timeZone: string };
  eventType: {
    lengthMinutes: number;
    slotIntervalMinutes: number;
    beforeBufferMinutes: number;
    afterBufferMinutes: number;
    minimumBookingNoticeMinutes: number;
    schedulingType: "COLLECTIVE" | "ROUND_ROBIN" | null;
  };
  hosts: WorkloadHost[];
};

export type WorkloadHost = {
  id: number;
  timeZone: string;
  fixed?: boolean;
  schedule: {
    timeZone: string;
    weekly: { days: number[]; start: string; end: string }[];
    overrides: { date: string; intervals: { start: string; end: string }[] }[];
  };
  busy: [number, number][];
};

const DIRECTORY = path.join(import.meta.dirname, "workloads");

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(path.join(DIRECTORY, name), "utf8"));
}

/** A stored workload: W1, W3, W4 or W6. */
export function readWorkload(id: string): Workload {
  return readJson(`${id}.json`) as Workload;
}

/** The starts that a stored workload must yield, ISO 8601. */
export function readOracle(id: string): string[] {
  return (readJson(`${id}.oracle.json`) as { slots: string[] }).slots;
}

function minute(clock: string): number {
  const parsed = parseClock(clock);
  if (parsed === null) throw new Error(`"${clock}" is not a time.`);
  return parsed;
}

function hostWorld(host: WorkloadHost): HostWorld {
  return {
    ...plainHost(host.id, host.timeZone),
    schedule: {
      timeZone: host.schedule.timeZone,
      weekly: host.schedule.weekly.map((row) => ({ days: row.days, startMinute: minute(row.start), endMinute: minute(row.end) })),
      overrides: host.schedule.overrides.flatMap(({ date, intervals }): DateOverride[] =>
        intervals.length === 0
          ? [{ date, startMinute: null, endMinute: null }]
          : intervals.map((row) => ({ date, startMinute: minute(row.start), endMinute: minute(row.end) })),
      ),
    },
    busy: Float64Array.from(host.busy.flat()),
    fixed: host.fixed ?? false,
  };
}

const SCHEDULING: Record<string, SchedulingType> = { COLLECTIVE: "collective", ROUND_ROBIN: "roundRobin" };

/** Rows of a workload -> the world that the engine decides on. */
export function worldOf(workload: Workload): World {
  const { eventType } = workload;
  const request = { start: Date.parse(workload.request.start), end: Date.parse(workload.request.end) };
  const rules: EventTypeRules = {
    ...plainRules(workload.hosts[0]?.schedule.timeZone ?? "UTC", eventType.lengthMinutes),
    schedulingType: SCHEDULING[eventType.schedulingType ?? ""] ?? "single",
    slotIntervalMinutes: eventType.slotIntervalMinutes,
    beforeBufferMinutes: eventType.beforeBufferMinutes,
    afterBufferMinutes: eventType.afterBufferMinutes,
    minimumBookingNoticeMinutes: eventType.minimumBookingNoticeMinutes,
  };
  return plainWorld(Date.parse(workload.now), request, rules, workload.hosts.map(hostWorld));
}
