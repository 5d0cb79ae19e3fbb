import type { HostLook } from "@/components/booker/page-frame";
import type { Booking, BookingAttendee } from "@/server/bookings/dto";
import type { LocalInstant } from "@/server/i18n/dates";
import type { booker, bookingPages } from "@/server/i18n/messages/en/booker";
import type { Language, Message, Translate } from "@/server/i18n/translate";

export interface WhenView {
  start: LocalInstant;
  end: LocalInstant;
}

/** A booking as its page shows it. */
export interface BookingView {
  booking: Booking;
  /** The attendee who looks at the page; null when it is somebody else. */
  me: BookingAttendee | null;
  seatUid: string | null;
  zone: string;
  /** null: as the language does. */
  hours: 12 | 24 | null;
  when: WhenView;
  /** Of a recurring booking the dates that take place. */
  series: { uid: string; when: WhenView }[];
  isLastOfSeries: boolean;
  /** The time before the booking was moved. */
  former: WhenView | null;
  isOver: boolean;
  canCancel: boolean;
  canReschedule: boolean;
  /** The public page of the event type; null when it is gone. */
  eventPath: string | null;
  look: HostLook | null;
  /** Whether mail leaves this instance at all. */
  sendsMail: boolean;
}

export interface Words {
  language: Language;
  /** The visitor's variant of it, for dates and times. */
  locale: string;
  t: Translate<Record<keyof typeof booker | keyof typeof bookingPages, Message>>;
}

export interface CalendarEntry {
  id: "google" | "outlook" | "office" | "yahoo" | "ics";
  href: string;
}
