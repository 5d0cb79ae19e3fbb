import { fieldError } from "./errors";
import { isZone } from "./zones";

/** The zone as given, if the pinned table knows it. Throws `invalid_input` at `field`. */
export function requireZone(zone: string, field = "timeZone"): string {
  if (isZone(zone)) return zone;
  throw fieldError(field, `'${zone}' is not a time zone we know. Use an IANA name such as Europe/Paris.`);
}
