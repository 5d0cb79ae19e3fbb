import { completeFields } from "@/server/booking-fields/rules/complete";
import { pick } from "@/server/core/pick";
import type { EventType, EventTypeHost, PublicEventType } from "../dto";
import type { Location } from "../schemas";
import { PUBLIC_SETTINGS } from "../settings.schemas";

/** A location as strangers may know it: its kind, and its value only where the host has made it public. */
function withoutPrivateValue(location: Location): Location {
  switch (location.type) {
    case "address":
      return location.public ? location : { ...location, address: "" };
    case "link":
      return location.public ? location : { ...location, link: "" };
    case "phone":
      return location.public ? location : { ...location, phone: "" };
    default:
      return location;
  }
}

/** The event type without what is its owner's business alone: private places, calendars, e-mail address, the integrator's data. */
export function forStrangers(eventType: EventType): EventType {
  return {
    ...eventType,
    locations: eventType.locations.map(withoutPrivateValue),
    destinationCalendar: null,
    metadata: {},
    owner: eventType.owner && { ...eventType.owner, email: "" },
  };
}

const publicHost = ({ userId, username, name, avatarUrl }: EventTypeHost) => ({
  userId,
  username,
  name: name ?? username ?? "",
  avatarUrl,
});

/** What a booking page shows of an event type, and nothing else. */
export function toPublicEventType(eventType: EventType): PublicEventType {
  const { id, schedulingType, timeZone, owner, team } = eventType;
  return {
    ...pick(eventType, PUBLIC_SETTINGS),
    id,
    schedulingType,
    timeZone,
    lockedTimeZone: eventType.lockTimeZoneToggleOnBookingPage ? (eventType.lockedTimeZone ?? timeZone) : null,
    locations: eventType.locations.map(withoutPrivateValue),
    bookingFields: completeFields(eventType).filter((field) => !field.hidden),
    hosts: eventType.hosts.map(publicHost),
    owner: owner && {
      id: owner.id,
      username: owner.username,
      name: owner.name ?? owner.username ?? "",
      bio: owner.bio,
      avatarUrl: owner.avatarUrl,
      away: owner.away,
      weekStart: owner.weekStart,
      theme: owner.theme,
      brandColor: owner.brandColor,
      darkBrandColor: owner.darkBrandColor,
      hideBranding: owner.hideBranding,
    },
    team: team && { slug: team.slug, name: team.name },
  };
}
