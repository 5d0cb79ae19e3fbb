import type { HostWorld } from "./world";

/** The criterion that left one host, in the order in which they are asked (rule 17). */
export type ChosenBy = "only_free" | "priority" | "weighted_share" | "least_recent" | "lowest_id";

/** Stored with the booking and shown, so that a team can see why a host was chosen. */
export type HostChoice = {
  readonly userId: number;
  readonly chosenBy: ChosenBy;
  /** Everyone who was free. */
  readonly freeUserIds: readonly number[];
  readonly priority: number;
  readonly weight: number;
  readonly assignedCount: number;
  /** The host's weighted share of the pool's bookings so far; `assignedCount` below it means that a turn is due. */
  readonly share: number;
  readonly lastAssignedAt: number | null;
};

/** Why these hosts, for a booking with a dynamic group (`/alice+bob`): the booker named them, no event type did. */
export const DYNAMIC_GROUP = { by: "dynamicGroup" } as const;

/** The hosts with the greatest value. */
function greatest(hosts: readonly HostWorld[], value: (host: HostWorld) => number): HostWorld[] {
  let best = Number.NEGATIVE_INFINITY;
  let kept: HostWorld[] = [];
  for (const host of hosts) {
    const own = value(host);
    if (own < best) continue;
    if (own > best) kept = [];
    best = own;
    kept.push(host);
  }
  return kept;
}

/**
 * Rule 17, in linear time: among the free hosts the highest priority, then the furthest below the weighted share, then the least
 * recently booked (never is longest ago), then the lowest id. `pool` is every host of the group, free or not: shares are of its
 * bookings. Null when nobody is free.
 */
export function chooseHost(pool: readonly HostWorld[], freeUserIds: readonly number[]): HostChoice | null {
  let totalWeight = 0;
  let totalAssigned = 0;
  for (const host of pool) {
    totalWeight += host.weight;
    totalAssigned += host.assignedCount;
  }
  // Without any weight all hosts weigh the same.
  const weightOf = (host: HostWorld) => (totalWeight > 0 ? host.weight : 1);
  const weights = totalWeight > 0 ? totalWeight : pool.length;
  // Multiplied through by the sum of weights: whole numbers compare exactly.
  const due = (host: HostWorld) => totalAssigned * weightOf(host) - host.assignedCount * weights;
  const criteria: readonly [ChosenBy, (host: HostWorld) => number][] = [
    ["priority", (host) => host.priority],
    ["weighted_share", due],
    ["least_recent", (host) => -(host.lastAssignedAt ?? Number.NEGATIVE_INFINITY)],
    ["lowest_id", (host) => -host.userId],
  ];

  const isFree = new Set(freeUserIds);
  let left = pool.filter((host) => isFree.has(host.userId));
  let chosenBy: ChosenBy = "only_free";
  for (const [criterion, value] of criteria) {
    if (left.length <= 1) break;
    left = greatest(left, value);
    chosenBy = criterion;
  }
  const chosen = left[0];
  if (!chosen) return null;
  return {
    userId: chosen.userId,
    chosenBy,
    freeUserIds: [...freeUserIds],
    priority: chosen.priority,
    weight: chosen.weight,
    assignedCount: chosen.assignedCount,
    share: (totalAssigned * weightOf(chosen)) / weights,
    lastAssignedAt: chosen.lastAssignedAt,
  };
}
