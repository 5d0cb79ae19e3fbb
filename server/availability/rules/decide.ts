import { lowerBound } from "@/server/core/intervals";
import { MINUTE_MS } from "@/server/core/time";
import { reasonsAgainst } from "./explain";
import { isHostFree } from "./hosts";
import { offerNow } from "./offer";
import { seatsLeftAt } from "./slots";
import type { Decision, World } from "./world";

/**
 * Decides one start (UTC ms) at a length in minutes, by the offer that lists slots: anything offered is accepted and nothing else.
 * Needs the rows of `loadRange` for `[instant, instant + length)`; `world.request` and `world.lengthMinutes` play no part.
 * Returns the hosts who take part and, for a round robin, those to choose from (choose-host.ts), or every reason against it.
 */
export function decide(world: World, instant: number, lengthMinutes: number): Decision {
  const end = instant + lengthMinutes * MINUTE_MS;
  const offer = offerNow(world, lengthMinutes, instant, end);
  if (offer.starts[lowerBound(offer.starts, instant)] !== instant) return { ok: false, reasons: reasonsAgainst(offer, instant) };

  const joins = offer.started.get(instant) ?? null;
  const requiredUserIds: number[] = [];
  const choices: number[][] = [];
  for (const group of joins ? [] : offer.groups) {
    const free = group.filter((index) => isHostFree(offer.times[index]!, instant, offer.scope.lengthMs));
    const userIds = free.map((index) => world.hosts[index]!.userId);
    const isChoice = world.eventType.schedulingType === "roundRobin" && !world.hosts[group[0]!]!.fixed;
    if (isChoice) choices.push(userIds);
    else requiredUserIds.push(...userIds);
  }
  return { ok: true, start: instant, end, requiredUserIds, choices, joins, seatsLeft: seatsLeftAt(offer, instant) };
}
