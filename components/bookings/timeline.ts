import { CalendarClock, CalendarPlus, CalendarX, Check, CircleHelp, type LucideIcon, MapPin, UserPlus, UserX, X } from "lucide-react";
import type { BookingEventType } from "./booking-query";

type EventLook = { icon: LucideIcon; text: string; tone: "neutral" | "good" | "bad" };

const looks: Record<BookingEventType, EventLook> = {
  created: { icon: CalendarPlus, text: "Booked", tone: "good" },
  requested: { icon: CircleHelp, text: "Requested, waiting for an answer", tone: "neutral" },
  confirmed: { icon: Check, text: "Confirmed", tone: "good" },
  rejected: { icon: X, text: "Declined", tone: "bad" },
  cancelled: { icon: CalendarX, text: "Cancelled", tone: "bad" },
  rescheduled: { icon: CalendarClock, text: "Moved to this time", tone: "neutral" },
  reschedule_requested: { icon: CalendarClock, text: "Asked to choose another time", tone: "neutral" },
  attendee_added: { icon: UserPlus, text: "Attendee added", tone: "neutral" },
  seat_cancelled: { icon: UserX, text: "Seat cancelled", tone: "bad" },
  location_changed: { icon: MapPin, text: "Location changed", tone: "neutral" },
  reassigned: { icon: UserPlus, text: "Given to another host", tone: "neutral" },
  marked_absent: { icon: UserX, text: "Absence noted", tone: "neutral" },
};

export function lookOf(type: string): EventLook {
  return Object.hasOwn(looks, type)
    ? looks[type as BookingEventType]
    : { icon: CircleHelp, text: type.replaceAll("_", " "), tone: "neutral" };
}

const ACTORS: Record<string, string> = {
  booker: "by the attendee",
  apiKey: "through the API",
  oauth: "by a connected app",
  platformClient: "by a connected app",
  system: "automatically",
};

const field = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null && name in value ? (value as Record<string, unknown>)[name] : undefined;

/** Who did it, as the reader would say it. */
export function actorText(actor: unknown, myId: number | undefined): string {
  const type = field(actor, "type");
  if (type === "user") return field(actor, "userId") === myId ? "by you" : "by a signed-in user";
  return typeof type === "string" ? (ACTORS[type] ?? "") : "";
}

/** Why, when somebody said so. */
export function reasonOf(data: unknown): string | null {
  const reason = field(data, "reason");
  return typeof reason === "string" && reason !== "" ? reason : null;
}
