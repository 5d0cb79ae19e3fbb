import fc from "fast-check";
import { expect, it } from "vitest";
import { DAY_MS, HOUR_MS } from "@/server/core/time";
import { plainHost, plainRules, plainWorld } from "./defaults";
import { explainRange } from "./explain-range";
import { slots } from "./slots";

const DAY = Date.UTC(2026, 4, 7);
const weekly = [{ days: [0, 1, 2, 3, 4, 5, 6], startMinute: 540, endMinute: 1020 }];

it("gives no reason exactly where a slot is on offer", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.constantFrom(15, 20, 30, 45, 60, 90), (busyHour, length) => {
      const busy = [DAY + busyHour * HOUR_MS, DAY + (busyHour + 2) * HOUR_MS];
      const host = { ...plainHost(1, "Europe/London"), busy, schedule: { timeZone: "Europe/London", weekly, overrides: [] } };
      const request = { start: DAY, end: DAY + DAY_MS + length * 60_000 };
      const world = plainWorld(DAY - DAY_MS, request, plainRules("Europe/London", length), [host]);
      const free = explainRange(world, length, { from: DAY, to: DAY + DAY_MS }, 15).filter(({ reasons }) => reasons.length === 0);
      expect(free.map(({ start }) => start)).toEqual([...slots(world).starts].filter((start) => start < DAY + DAY_MS));
    }),
    { numRuns: 60 },
  );
});
