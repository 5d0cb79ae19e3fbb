import type { ExternalBusy } from "@/server/calendars/dto";
import { readExternalBusy } from "@/server/calendars/queries";
import type { Ctx } from "@/server/core/context";
import type { Bookable } from "./bookable.queries";
import { loadRange } from "./rules/load-range";
import type { CalendarFailure, HostWorld } from "./rules/world";

/** Calendars that could not be asked. The policy says whether their hosts count as busy or as free meanwhile. */
export interface SilentCalendars {
  policy: Bookable["externalBusyPolicy"];
  calendars: ({ userId: number } & CalendarFailure)[];
}

/**
 * When the hosts are busy by calendars connected elsewhere, for decisions in `[start, end)` (UTC ms): of the range and length that are
 * then loaded or decided, or of a wider range. To be read before a transaction opens: it asks the outside world. Without such calendars
 * it costs nothing.
 */
export async function readBusyElsewhere(
  ctx: Ctx,
  { rules, hosts }: Pick<Bookable, "rules" | "hosts">,
  { start, end, lengthMinutes }: { start: number; end: number; lengthMinutes: number },
): Promise<ExternalBusy> {
  if (!ctx.calendars) return new Map();
  const { occupied } = loadRange(rules, { now: ctx.now.getTime(), request: { start, end }, lengthMinutes });
  const userIds = hosts.map((host) => host.userId);
  return readExternalBusy(ctx, userIds, occupied);
}

/** The calendars that did not say when their owners are busy; null when all did. */
export function silentCalendars(bookable: Bookable, elsewhere: ExternalBusy): SilentCalendars | null {
  const calendars = [...elsewhere].flatMap(([userId, { failures }]) => failures.map((failure) => ({ userId, ...failure })));
  return calendars.length ? { policy: bookable.externalBusyPolicy, calendars } : null;
}

type Busy = Pick<HostWorld, "busy" | "busySources" | "silentCalendars">;

/** One host's busy times of bookings (packed) and of calendars elsewhere together; linear. Names only where reasons will be told. */
export function busyOf(host: number, packed: Float64Array, elsewhere: ExternalBusy, options: { named: boolean; hides: boolean }): Busy {
  const found = elsewhere.get(host);
  if (!found) return { busy: packed };
  const silent = options.hides && found.failures.length > 0 && { silentCalendars: found.failures };
  const busy = new Float64Array(found.calendars.reduce((total, calendar) => total + calendar.busy.length, packed.length));
  busy.set(packed);
  let n = packed.length;
  for (const calendar of found.calendars) {
    busy.set(calendar.busy, n);
    n += calendar.busy.length;
  }
  // where bookings are named they are not packed, so that the names stand beside their times
  const sources = options.named && found.calendars.flatMap(({ name, busy: times }) => Array.from({ length: times.length / 2 }, () => name));
  return { busy, ...(sources && { busySources: sources }), ...silent };
}
