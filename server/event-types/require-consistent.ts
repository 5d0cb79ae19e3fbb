import type { Ctx } from "@/server/core/context";
import { AppError, fieldError } from "@/server/core/errors";
import { type PairedSettings, pairProblems } from "@/server/core/event-type-pairs";
import { requirePhone } from "@/server/core/phone-input";
import { requireZone } from "@/server/core/zone-input";
import type { EventType } from "./dto";
import { newAppProblem } from "./rules/apps";
import { settingProblems } from "./rules/consistency";
import type { EventTypeSettings } from "./settings.schemas";

type Current = Pick<
  EventType,
  | keyof PairedSettings
  | "ownerId"
  | "teamId"
  | "lengthInMinutes"
  | "lengthInMinutesOptions"
  | "bookingFields"
  | "locations"
  | "disableGuests"
  | "customName"
>;

/**
 * Holds changed settings against each other, against those that stay, and against what the owner has. Throws `invalid_input` at the
 * fields: settings that do not fit together, an app that is not connected, an unknown zone, a schedule that is not the owner's.
 */
export async function requireConsistent(ctx: Ctx, current: Current, changes: Partial<EventTypeSettings>): Promise<void> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const settings = { ...current, ...given };
  const fields = {
    ...settingProblems(settings, { isTeam: current.teamId !== null }),
    ...pairProblems(settings, new Set(Object.keys(given))),
  };
  if (Object.keys(fields).length) throw new AppError("invalid_input", Object.values(fields).join(" "), { fields });
  for (const [i, location] of (changes.locations ?? []).entries())
    if (location.type === "phone") requirePhone(location.phone, `locations.${i}.phone`);
  const appProblem = newAppProblem(changes.locations ?? [], current.locations);
  if (appProblem) throw fieldError("locations", appProblem);
  if (changes.lockedTimeZone) requireZone(changes.lockedTimeZone, "lockedTimeZone");
  if (changes.scheduleId && current.ownerId !== null) await requireScheduleOf(ctx, current.ownerId, changes.scheduleId);
}

async function requireScheduleOf(ctx: Ctx, ownerId: number, id: number): Promise<void> {
  if (await ctx.db.schedule.findFirst({ where: { id, ownerId }, select: { id: true } })) return;
  throw fieldError("scheduleId", `You have no schedule with id ${id}. List yours with GET /v2/schedules.`);
}
