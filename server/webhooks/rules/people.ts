import type { BookingHost } from "@/server/bookings/dto";
import { instantOf, toMinutes } from "@/server/core/units";
import { isZone, zone } from "@/server/core/zones";
import type { Attendee } from "./announcement";

/** Minutes east of UTC on somebody's clock at an instant; 0 for a zone that nobody knows. */
const offsetAt = (timeZone: string, at: Date) => (isZone(timeZone) ? toMinutes(zone(timeZone).offsetAt(instantOf(at))) : 0);

/** A host as the payload shows them; `start` of the meeting decides the offset. */
export function toOrganizer({ id, name, email, username, timeZone, locale, timeFormat }: BookingHost, start: Date) {
  return {
    id,
    name,
    email,
    username,
    usernameInOrg: username,
    timeZone,
    language: { locale },
    timeFormat: timeFormat === 24 ? "HH:mm" : "h:mma",
    utcOffset: offsetAt(timeZone, start),
  };
}

export function toPayloadAttendee({ name, email, timeZone, language, phoneNumber, isGuest }: Attendee, start: Date) {
  const [firstName = "", ...others] = isGuest ? [] : name.trim().split(/\s+/);
  return {
    email,
    name,
    firstName,
    lastName: others.join(" "),
    timeZone,
    phoneNumber,
    language: { locale: language },
    utcOffset: offsetAt(timeZone, start),
  };
}
