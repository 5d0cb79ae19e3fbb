import type { Ctx } from "@/server/core/context";
import type { Bookable } from "./bookable.queries";
import { chooseHost, DYNAMIC_GROUP, type HostChoice } from "./rules/choose-host";
import { decide } from "./rules/decide";
import { type Force, forcedWorld, forceNeeded } from "./rules/force";
import { refusal, slotGone } from "./rules/refusal";
import type { SeatedSlot, World } from "./rules/world";
import { type Ask, loadWorld } from "./world.queries";

export interface DecidedStart {
  start: Date;
  end: Date;
  /** Everyone who takes part; the organizer first. */
  hostIds: number[];
  /** Why these hosts, for a round robin and a dynamic group. */
  assignment: HostChoice[] | typeof DYNAMIC_GROUP | null;
  /** The started seated slot that the booker joins. */
  joins: SeatedSlot | null;
  /** What of their own rules a host passed over to have it; null where nothing stood in the way. */
  forced: Force | null;
}

interface Options extends Pick<Ask, "heldReservationUid" | "holder" | "rescheduling" | "bookerEmail" | "bookerPhone" | "elsewhere"> {
  /** A host who may pass over their own rules. */
  force?: Force | null;
}

/**
 * Decides one start again inside the booking transaction, under its locks (scheduling rule 18): the same function that offered it.
 * `lengthMinutes` is the length asked for. Throws `conflict` when the time has gone, `invalid_input` when it was never on offer.
 */
export async function decideStart(
  tx: Ctx,
  bookable: Bookable,
  start: number,
  lengthMinutes: number,
  { force = null, ...options }: Options,
): Promise<DecidedStart> {
  const world = await loadWorld(tx, bookable, { start, end: start + lengthMinutes * 60_000, lengthMinutes, ...options });
  const { decision, forced } = decideOrForce(world, start, lengthMinutes, force);
  const assignment: HostChoice[] = [];
  for (const free of decision.choices) {
    const group = world.hosts.find((host) => host.userId === free[0])?.group ?? null;
    const pool = world.hosts.filter((host) => !host.fixed && host.group === group);
    const choice = chooseHost(pool, free);
    if (!choice) throw slotGone();
    assignment.push(choice);
  }
  return {
    start: new Date(decision.start),
    end: new Date(decision.end),
    hostIds: [...decision.requiredUserIds, ...assignment.map((choice) => choice.userId)],
    assignment: bookable.eventTypeId === null ? DYNAMIC_GROUP : assignment.length ? assignment : null,
    joins: decision.joins,
    forced,
  };
}

/** As it is offered to everybody; only where that fails, as the host asks for it. Throws the refusal. */
function decideOrForce(world: World, start: number, lengthMinutes: number, force: Force | null) {
  const offered = decide(world, start, lengthMinutes);
  if (offered.ok) return { decision: offered, forced: null };
  if (!force) throw refusal(offered.reasons);
  const decision = decide(forcedWorld(world, force), start, lengthMinutes);
  if (!decision.ok) throw refusal(decision.reasons);
  return { decision, forced: forceNeeded(offered.reasons, force) };
}
