import { describe, expect, it } from "vitest";
import { readOracle, readWorkload, worldOf } from "@/bench/workload";
import { decide } from "./decide";
import { explain } from "./explain";
import { slots, slotsAsync } from "./slots";

const iso = (starts: Float64Array) => Array.from(starts, (start) => new Date(start).toISOString());

describe("slots of the stored workloads", () => {
  for (const id of ["W1", "W3", "W4", "W6"]) {
    const world = worldOf(readWorkload(id));

    it(`${id} yields exactly the slots of its oracle`, async () => {
      expect(iso(slots(world).starts)).toEqual(readOracle(id));
      expect(iso((await slotsAsync(world)).starts)).toEqual(readOracle(id));
    });

    it(`${id}: what is offered can be booked, and what lies between cannot`, () => {
      const { starts } = slots(world);
      const offered = new Set(starts);
      for (let i = 0; i < starts.length; i += Math.ceil(starts.length / 25)) {
        for (const start of [starts[i]!, starts[i]! + 5 * 60_000, starts[i]! + 86_400_000]) {
          if (start + 30 * 60_000 > world.request.end) continue;
          expect(decide(world, start, 30).ok).toBe(offered.has(start));
          expect(explain(world, start, 30).length === 0).toBe(offered.has(start));
        }
      }
    });
  }
});
