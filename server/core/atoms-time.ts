// isomorphic
import { z } from "zod";
import { WEEK_DAYS } from "./week-days";

export const WeekDay = z.enum(WEEK_DAYS, "Use a day's English name, such as Monday");

/** Shape only; that the zone exists is checked against the pinned table by the verb (zone-input.ts). */
export const TimeZoneName = z
  .string("Choose a time zone")
  .min(1, "Choose a time zone")
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/]+$/, "Use an IANA time zone such as Europe/Paris");
