import { describe, expect, it } from "vitest";
import { instant } from "@/server/core/units";
import type { ExplainedReason, ExplainedStart } from "@/server/slots/dto";
import { dayRows } from "./day-rows";

const outside: ExplainedReason = { code: "outside_hours", userId: 1, source: null };
const taken: ExplainedReason = { code: "occupied", userId: 1, source: { uid: "b1", title: "Intro" } };
const between: ExplainedReason = { code: "not_on_grid", source: null };
const start = (at: number, ...reasons: ExplainedReason[]): ExplainedStart => ({
  start: instant(at),
  offered: reasons.length === 0,
  reasons,
});

describe("dayRows", () => {
  it("puts neighbours with the same answer into one row", () => {
    const rows = dayRows([start(1, outside), start(2, outside), start(3), start(4), start(5, taken), start(6), start(7, outside)]);
    expect(rows.map((row) => [row.starts, row.reasons.map(({ code }) => code)])).toEqual([
      [[1, 2], ["outside_hours"]],
      [[3, 4], []],
      [[5], ["occupied"]],
      [[6], []],
      [[7], ["outside_hours"]],
    ]);
  });

  it("keeps apart what different bookings take", () => {
    const other: ExplainedReason = { ...taken, source: { uid: "b2", title: "Intro" } };
    expect(dayRows([start(1, taken), start(2, other)])).toHaveLength(2);
  });

  it("leaves out what is only between two start times", () => {
    expect(dayRows([start(1), start(2, between), start(3), start(4, between, outside)]).map((row) => row.starts)).toEqual([[1, 3], [4]]);
  });
});
