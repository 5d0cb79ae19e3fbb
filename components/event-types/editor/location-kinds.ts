import { Blocks, Link2, type LucideIcon, MapPin, MessageCircle, Navigation, Phone, PhoneIncoming, Video } from "lucide-react";
import type { Location } from "@/server/event-types/schemas";

export type LocationKind = Location["type"];
type KindLook = { label: string; hint: string; icon: LucideIcon; initial: Location };

/** The kinds of place, in the order in which they are offered, and what a new one starts as. */
export const locationKinds: Record<LocationKind, KindLook> = {
  integration: {
    label: "Video call",
    hint: "A link is made for each booking",
    icon: Video,
    initial: { type: "integration", integration: "cal-video" },
  },
  link: { label: "Link", hint: "One link for all bookings", icon: Link2, initial: { type: "link", link: "", public: false } },
  phone: { label: "Your phone", hint: "The attendee calls you", icon: Phone, initial: { type: "phone", phone: "", public: false } },
  attendeePhone: { label: "Attendee's phone", hint: "You call the attendee", icon: PhoneIncoming, initial: { type: "attendeePhone" } },
  address: { label: "In person", hint: "At an address of yours", icon: MapPin, initial: { type: "address", address: "", public: false } },
  attendeeAddress: { label: "Attendee's address", hint: "You come to them", icon: Navigation, initial: { type: "attendeeAddress" } },
  attendeeDefined: {
    label: "Attendee's choice",
    hint: "They say where to meet",
    icon: MessageCircle,
    initial: { type: "attendeeDefined" },
  },
  organizersDefaultApp: {
    label: "Your default app",
    hint: "The video app that you prefer",
    icon: Blocks,
    initial: { type: "organizersDefaultApp" },
  },
};

/** No video app can be connected yet: what would make no link is shown where it is set already, and not offered. */
const NOT_CONNECTED: ReadonlySet<LocationKind> = new Set(["integration", "organizersDefaultApp"]);

export const OFFERED_KINDS = (Object.keys(locationKinds) as LocationKind[]).filter((kind) => !NOT_CONNECTED.has(kind));
