import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseHost } from "./choose-host";
import { plainHost } from "./defaults";
import type { HostWorld } from "./world";

const host = (userId: number, facts: Partial<HostWorld> = {}): HostWorld => ({ ...plainHost(userId, "UTC"), ...facts });
const ids = (pool: HostWorld[]) => pool.map(({ userId }) => userId);

describe("round-robin choice", () => {
  it("asks priority, weighted share, least recent, lowest id, in this order, and says which one decided", () => {
    const pool = [host(1, { priority: 1 }), host(2, { priority: 3, assignedCount: 9 })];
    expect(chooseHost(pool, [1, 2])).toMatchObject({ userId: 2, chosenBy: "priority", priority: 3 });
    expect(chooseHost(pool, [1])).toMatchObject({ userId: 1, chosenBy: "only_free", freeUserIds: [1] });

    const weighted = [host(1, { weight: 100, assignedCount: 2 }), host(2, { weight: 300, assignedCount: 4 })];
    expect(chooseHost(weighted, [1, 2])).toMatchObject({ userId: 2, chosenBy: "weighted_share", share: 4.5, assignedCount: 4 });

    const recent = [host(1, { lastAssignedAt: 500 }), host(2, { lastAssignedAt: 400 }), host(3, { lastAssignedAt: 450 })];
    expect(chooseHost(recent, [1, 2, 3])).toMatchObject({ userId: 2, chosenBy: "least_recent" });
    expect(chooseHost([...recent, host(4)], [1, 2, 3, 4])).toMatchObject({ userId: 4, chosenBy: "least_recent", lastAssignedAt: null });

    expect(chooseHost([host(7), host(5), host(6)], [7, 6, 5])).toMatchObject({ userId: 5, chosenBy: "lowest_id" });
    expect(chooseHost([host(7)], [])).toBeNull();
  });

  it("takes shares of the whole pool, busy hosts too", () => {
    // Of 12 bookings, a third each is 4: host 2 is 2 below, host 3 is at its share.
    const pool = [host(1, { assignedCount: 6 }), host(2, { assignedCount: 2 }), host(3, { assignedCount: 4 })];
    expect(chooseHost(pool, [2, 3])).toMatchObject({ userId: 2, share: 4 });
    expect(
      chooseHost(
        pool.map((one) => ({ ...one, weight: 0 })),
        [1, 3],
      ),
    ).toMatchObject({ userId: 3, share: 4 });
  });

  it("keeps every host close to its weighted share", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 60 }), (list, rounds) => {
        let pool = list.map((weight, index) => host(index + 1, { weight }));
        for (let round = 0; round < rounds; round++) {
          const chosen = chooseHost(pool, ids(pool))!;
          pool = pool.map((one) =>
            one.userId === chosen.userId ? { ...one, assignedCount: one.assignedCount + 1, lastAssignedAt: round } : one,
          );
        }
        const sum = list.reduce((total, weight) => total + weight, 0);
        for (const one of pool) expect(Math.abs(one.assignedCount - (rounds * one.weight) / sum)).toBeLessThanOrEqual(list.length);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of hosts", () => {
    const facts = fc.record({
      priority: fc.integer({ min: 0, max: 4 }),
      weight: fc.integer({ min: 0, max: 3 }),
      assignedCount: fc.integer({ min: 0, max: 5 }),
      lastAssignedAt: fc.option(fc.integer({ min: 0, max: 3 })),
    });
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 8 }), (list) => {
        const pool = list.map((one, index) => host(index + 1, one));
        const backwards = pool.toReversed();
        expect(chooseHost(backwards, ids(backwards))?.userId).toBe(chooseHost(pool, ids(pool))?.userId);
      }),
    );
  });
});
