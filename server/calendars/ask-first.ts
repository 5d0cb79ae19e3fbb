import type { CalendarSource, Ctx } from "@/server/core/context";
import type { ExternalBusy } from "./dto";
import { CalendarsNeeded, readExternalBusy, rememberedSources } from "./queries";

/**
 * Does work that may be one transaction from its beginning, such as a request that is recorded with its answer. Where it comes to need
 * calendars elsewhere it is undone, these are asked with nothing open, and it is done again with what they said.
 */
export async function askCalendarsFirst<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  try {
    return await work(ctx);
  } catch (error) {
    if (!(error instanceof CalendarsNeeded)) throw error;
    const busy = await readExternalBusy(ctx, error.userIds, error.range);
    return work({ ...ctx, calendars: remembered(busy) });
  }
}

function remembered(busy: ExternalBusy): CalendarSource {
  const calendars = [...busy].flatMap(([userId, found]) => [
    ...found.calendars.map(({ name, busy: packed }) => ({ userId, name, busy: async () => timesOf(packed) })),
    ...found.failures.map(({ calendar, why }) => ({ userId, name: calendar ?? "", busy: () => Promise.reject(new Error(why)) })),
  ]);
  const source: CalendarSource = async () => calendars;
  rememberedSources.add(source);
  return source;
}

const timesOf = (packed: Float64Array) =>
  Array.from({ length: packed.length / 2 }, (_, i) => ({ start: packed[2 * i]!, end: packed[2 * i + 1]! }));
