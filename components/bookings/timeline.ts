import { CalendarClock, CalendarPlus, CalendarX, Check, CircleHelp, type LucideIcon, MapPin, UserPlus, UserX, X } from "lucide-react";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { appName } from "../event-types/facts";
import type { TimelineEntry } from "./booking-query";

type EventLook = { icon: LucideIcon; text: string; tone: "neutral" | "good" | "bad" };

const looks: Record<TimelineEntry["type"], EventLook> = {
  created: { icon: CalendarPlus, text: "Booked", tone: "good" },
  requested: { icon: CircleHelp, text: "Requested", tone: "neutral" },
  confirmed: { icon: Check, text: "Confirmed", tone: "good" },
  rejected: { icon: X, text: "Declined", tone: "bad" },
  cancelled: { icon: CalendarX, text: "Cancelled", tone: "bad" },
  rescheduled: { icon: CalendarClock, text: "Moved", tone: "neutral" },
  reschedule_requested: { icon: CalendarClock, text: "Called off, another time asked for", tone: "neutral" },
  attendee_added: { icon: UserPlus, text: "Somebody joined", tone: "neutral" },
  seat_cancelled: { icon: UserX, text: "Seat cancelled", tone: "bad" },
  location_changed: { icon: MapPin, text: "Location changed", tone: "neutral" },
  reassigned: { icon: UserPlus, text: "Given to another host", tone: "neutral" },
  marked_absent: { icon: UserX, text: "Absence noted", tone: "neutral" },
};

export function lookOf({ type, people }: Pick<TimelineEntry, "type" | "people">): EventLook {
  const look = looks[type] ?? { icon: CircleHelp, text: String(type).replaceAll("_", " "), tone: "neutral" };
  if (type === "attendee_added" && people.length > 1) return { ...look, text: `${people.length} people joined` };
  return look;
}

/** What changed, one line each; nothing where the heading says it all. */
export function detailsOf({ type, moved, change, people, forced, confirmedAtOnce }: TimelineEntry, clock: ZoneFormatter): string[] {
  if (forced || confirmedAtOnce)
    return [
      ...(forced?.conflicts ? ["Although the host was busy, as they asked"] : []),
      ...(forced?.outOfBounds ? ["Outside the host's hours, as they asked"] : []),
      ...(confirmedAtOnce ? ["Confirmed in the same step"] : []),
    ];
  if (moved) {
    const at = (instant: Date) => `${clock.shortDay(instant)}, ${clock.time(instant)}`;
    return [`From ${at(moved.from)} to ${at(moved.to)}`];
  }
  if (change && type === "location_changed")
    return [change.from ? `From ${placeIn(change.from)} to ${placeIn(change.to)}` : `To ${placeIn(change.to)}`];
  if (change)
    return [change.from ? `From ${change.from} to ${change.to ?? "somebody who is gone"}` : `To ${change.to ?? "somebody who is gone"}`];
  if (type === "marked_absent") return people.map(({ name, absent }) => `${name} ${absent ? "did not come" : "came"}`);
  return people.length ? [people.map(({ name }) => name).join(", ")] : [];
}

/** A place as the API writes it, in words. */
function placeIn(text: string | null): string {
  if (!text) return "nowhere";
  if (text === "conferencing") return "a video call";
  return text.startsWith("integrations:") ? appName(text.slice("integrations:".length)) : text.replace(/^https?:\/\//, "");
}

/** Who did it: "You", a name, or what is known of them. */
export function whoText({ who }: Pick<TimelineEntry, "who">, myId: number | undefined): string {
  if (who.userId !== null && who.userId === myId) return "You";
  if (who.name) return who.name;
  return { user: "Somebody who is gone", attendee: "An attendee", app: "A connected app", system: "Kairos itself" }[who.kind];
}

/** From where: "over the API, key “Zapier”"; null where nobody kept it. */
export function originText({ who, origin }: Pick<TimelineEntry, "who" | "origin">): string | null {
  switch (origin?.kind) {
    case "page":
      return who.kind === "user" ? "on this site" : "on the booking page";
    case "mail":
      return "from a link in a mail";
    case "api":
      if (origin.keyName) return `over the API, key “${origin.keyName}”`;
      return who.kind === "user" ? "over the API" : "over the API, without a key";
    case "app":
      return "through a connected app";
    default:
      return null;
  }
}
