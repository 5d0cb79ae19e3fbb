// isomorphic
import { z } from "zod";
import { Flag } from "@/server/core/atoms";

/** A country by its ISO 3166 code, or one of its regions: "DE", "DE-BY". */
const PlaceCode = z
  .string("Choose a country")
  .max(20, "Use a code such as DE or DE-BY")
  .regex(/^[A-Za-z]{2}(-[A-Za-z0-9]{1,10})?$/, "Use a code such as DE or DE-BY");

/** Null for no holidays. */
export const ChoosePlaceInput = z.object({ place: PlaceCode.nullable() });
export type ChoosePlaceInput = z.input<typeof ChoosePlaceInput>;

export const SwitchHolidayInput = z.object({ key: z.string().min(1).max(200), isKept: Flag });
export type SwitchHolidayInput = z.input<typeof SwitchHolidayInput>;
