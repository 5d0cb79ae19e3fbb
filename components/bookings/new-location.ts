import type { Booking } from "@/server/bookings/dto";
import type { ChangeLocationInput } from "@/server/bookings/schemas";
import { hasSeats } from "./booking-state";

export type NewLocation = ChangeLocationInput["location"];
/** A place that somebody else named is, for the host who writes it down, an address. */
export type NewPlace = Exclude<NewLocation, { type: "attendeeDefined" }>;
export type PlaceKind = NewPlace["type"];

export const PLACE_LABELS: Record<PlaceKind, string> = {
  address: "In person",
  attendeeAddress: "At the attendee's address",
  link: "Link to a meeting",
  integration: "Video call",
  phone: "Phone: the attendee calls",
  attendeePhone: "Phone: you call the attendee",
};

const KINDS = Object.keys(PLACE_LABELS) as PlaceKind[];

/**
 * The kinds of place that a host can choose. With seats, what is one attendee's own is not for the others to know; a video app makes no
 * link before it is connected, so only a booking that has one keeps it.
 */
export const placeKinds = (booking: Booking): PlaceKind[] =>
  KINDS.filter((kind) => {
    if (kind === "integration") return booking.location?.type === kind;
    return !(hasSeats(booking) && kind.startsWith("attendee"));
  });

/** A place of a kind before anything is said of it; the attendee's number, where there is one. */
export function blankPlace(type: PlaceKind, { attendees, location }: Pick<Booking, "attendees" | "location">): NewPlace {
  switch (type) {
    case "address":
    case "attendeeAddress":
      return { type, address: "" };
    case "link":
      return { type, link: "" };
    case "phone":
      return { type, phone: "" };
    case "attendeePhone":
      return { type, phone: attendees.find(({ isGuest }) => !isGuest)?.phoneNumber ?? "" };
    case "integration":
      return { type, integration: location?.type === type ? location.integration : "" };
  }
}

/** The place that a booking has now, as far as it can be chosen again. */
export function placeNow(booking: Booking): NewPlace {
  const { location } = booking;
  if (location?.type === "attendeeDefined") return { type: "address", address: location.location };
  if (location?.type === "attendeeAddress" && hasSeats(booking)) return { type: "address", address: location.address };
  const isOnOffer = placeKinds(booking).some((kind) => kind === location?.type);
  return location && location.type !== "organizersDefaultApp" && isOnOffer ? location : blankPlace("address", booking);
}
