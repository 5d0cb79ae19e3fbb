import type { Instant } from "@/server/core/units";
import type { ZoneOffset } from "@/server/slots/dto";
import { ask, type Inputs, type Outputs } from "./slots-api";
import type { ZoneChoice } from "./types";

/** A zone's clock between two instants. */
export function fetchOffsets(zone: string, from: Instant, to: Instant): Promise<ZoneOffset[]> {
  return ask<Outputs["zones"]["transitions"]>("zones.transitions", { zone, from, to } satisfies Inputs["zones"]["transitions"]);
}

/** Every zone to choose from, with its offset of today. */
export function fetchZones(): Promise<ZoneChoice[]> {
  return ask<Outputs["zones"]["list"]>("zones.list");
}
