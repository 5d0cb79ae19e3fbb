import { z } from "zod";
import { AvailabilityRow } from "@/server/schedules/schemas";

/** What the step on hours asks for. */
export const Hours = z.object({ availability: z.array(AvailabilityRow) });
