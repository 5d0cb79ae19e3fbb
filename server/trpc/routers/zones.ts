import { z } from "zod";
import { TimeZoneName } from "@/server/core/atoms-time";
import { requireZone } from "@/server/core/zone-input";
import { transitionsBetween } from "@/server/core/zones";
import { listTimeZones } from "@/server/users/queries";
import { procedure, router } from "../init";

/** An instant in UTC milliseconds within the years of the pinned table. */
const Instant = z
  .int("Use an instant in milliseconds")
  .min(0)
  .max(Date.UTC(2200, 0, 1));
const TransitionsInput = z.object({ zone: TimeZoneName, from: Instant, to: Instant });

export const zonesRouter = router({
  /** Every zone that a person would look for, with its offset now. */
  list: procedure.meta({ cacheSeconds: 300 }).query(({ ctx }) => listTimeZones(ctx)),
  /** The offsets of a zone's clock from `from` to `to`: the browser writes times with these and never with its own table. */
  transitions: procedure
    .meta({ cacheSeconds: 3600 })
    .input(TransitionsInput)
    .query(({ input }) =>
      transitionsBetween(requireZone(input.zone, "zone"), input.from, input.to).map(({ at, offsetMinutes }) => ({ at, offsetMinutes })),
    ),
});
