import type { BookingLocation, LocationInput } from "@/server/bookings/schemas";
import { fieldError } from "@/server/core/errors";
import { requirePhone } from "@/server/core/phone-input";
import type { Location } from "@/server/event-types/schemas";

/**
 * The place of a booking: what the booker chose among the event type's locations, with its details filled in; without a choice
 * the first one. Throws `invalid_input` for one that is not offered, or that needs the attendee's part.
 */
export function chooseLocation(offered: readonly Location[], chosen: LocationInput | undefined): BookingLocation | null {
  if (!chosen) {
    const first = offered[0];
    if (!first) return null;
    if (first.type.startsWith("attendee")) throw fieldError("location", `Say where to meet: send location with type ${first.type}.`);
    return placeOf(first);
  }
  const match = offered.find((location) => isSame(location, chosen));
  if (!match)
    throw fieldError(
      "location",
      `This event type does not offer the location '${kindOf(chosen)}'. It offers: ${offered.map(kindOf).join(", ") || "none"}.`,
    );
  switch (chosen.type) {
    case "attendeeAddress":
      return { type: "attendeeAddress", address: chosen.address };
    case "attendeePhone":
      return { type: "attendeePhone", phone: requirePhone(chosen.phone, "location.phone") };
    case "attendeeDefined":
      return { type: "attendeeDefined", location: chosen.location };
    default:
      return placeOf(match);
  }
}

/** "attendeePhone", "integration: zoom". */
const kindOf = (place: Location | LocationInput) => (place.type === "integration" ? `integration: ${place.integration}` : place.type);

function isSame(location: Location, chosen: LocationInput): boolean {
  if (location.type !== chosen.type) return false;
  return location.type !== "integration" || chosen.type !== "integration" || location.integration === chosen.integration;
}

function placeOf(location: Location): BookingLocation | null {
  switch (location.type) {
    case "address":
      return { type: "address", address: location.address };
    case "link":
      return { type: "link", link: location.link };
    case "phone":
      return { type: "phone", phone: location.phone };
    case "integration":
      return { type: "integration", integration: location.integration };
    case "organizersDefaultApp":
      return { type: "organizersDefaultApp" };
    default:
      return null;
  }
}

/** Names that do not follow from the identifiers. */
const APPS: Record<string, string> = {
  "google-meet": "Google Meet",
  "office365-video": "Microsoft Teams",
  "element-call-video": "Element Call",
  "eightxeight-video": "8x8",
  "facetime-video": "FaceTime",
  "mirotalk-video": "MiroTalk",
  "whatsapp-video": "WhatsApp",
};

/** "zoom" -> "Zoom"; null for the product's own video, which has no name. */
export function appName(integration: string): string | null {
  if (integration === "cal-video") return null;
  const plain = integration.replace(/-(video|conferencing)$/, "").replaceAll("-", " ");
  return APPS[integration] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** A location in words, for a title: the app's name instead of its identifier. */
export function locationName(location: BookingLocation | null): string {
  if (location?.type === "organizersDefaultApp") return "Video call";
  return location?.type === "integration" ? (appName(location.integration) ?? "Video call") : locationText(location);
}

/** A location as one line of text: the API's `location`, the mail's "where". */
export function locationText(location: BookingLocation | null): string {
  switch (location?.type) {
    case "address":
    case "attendeeAddress":
      return location.address;
    case "link":
      return location.link;
    case "phone":
    case "attendeePhone":
      return location.phone;
    case "attendeeDefined":
      return location.location;
    case "integration":
      return `integrations:${location.integration}`;
    case "organizersDefaultApp":
      return "conferencing";
    default:
      return "";
  }
}
