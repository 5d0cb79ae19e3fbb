import { Link2, type LucideIcon, MapPin, Phone, Video } from "lucide-react";
import type { Booking } from "@/server/bookings/dto";
import { appName } from "../event-types/facts";

export type Place = { text: string; href?: string; icon: LucideIcon };

const phone = (number: string): Place => ({ text: number, href: `tel:${number.replace(/[^+\d]/g, "")}`, icon: Phone });
const web = (address: string, text = address): Place => ({ text: text.replace(/^https?:\/\//, ""), href: address, icon: Link2 });

/** Where a booking takes place; null when nothing was said. */
export function placeOf({ location, meetingUrl }: Pick<Booking, "location" | "meetingUrl">): Place | null {
  if (meetingUrl) return { ...web(meetingUrl), icon: Video };
  switch (location?.type) {
    case "address":
    case "attendeeAddress":
      return { text: location.address, icon: MapPin };
    case "link":
      return web(location.link);
    case "phone":
    case "attendeePhone":
      return phone(location.phone);
    case "attendeeDefined":
      return { text: location.location, icon: MapPin };
    case "integration":
      return { text: appName(location.integration), icon: Video };
    case "organizersDefaultApp":
      return { text: "Video call", icon: Video };
    default:
      return null;
  }
}
