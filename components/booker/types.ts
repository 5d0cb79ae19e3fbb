import type { BookingField } from "@/server/booking-fields/schemas";
import type { Instant, Minutes } from "@/server/core/units";
import type { BookerLayouts, Location } from "@/server/event-types/schemas";
import type { PageSetting, StoredSettings } from "@/server/event-types/settings.schemas";
import type { booker } from "@/server/i18n/messages/en/booker";
import type { Language, Message, Translate } from "@/server/i18n/translate";
import type { ZoneOffset } from "@/server/slots/dto";
import type { SoughtZone } from "../ui/zone-names";

export type BookerMessages = Record<keyof typeof booker, Message>;
export type BookerWords = Translate<BookerMessages>;

export type Hours = 12 | 24;
export type Layout = BookerLayouts["defaultLayout"];

/** What is booked, as the page shows it: with those settings that go to the browser as they are. */
export interface BookedEvent extends Pick<StoredSettings, PageSetting> {
  id: number;
  /** Of a dynamic group, which has no event type. */
  usernames: string[] | null;
  title: string;
  hosts: { name: string; username: string | null; avatarUrl: string | null }[];
  /** Where the hosts' own page is; null when they have none. */
  hostHref: string | null;
  /** Minutes, ascending; never empty. */
  lengths: number[];
  locations: Location[];
  fields: BookingField[];
  needsConfirmation: boolean;
  requiresSignIn: boolean;
  layouts: BookerLayouts;
}

/** An absence of the host, as they want it told. */
export interface Away {
  /** Dates of the host's zone, both included. */
  from: string;
  to: string;
  /** The last date on which it is told: `to`, or later where the page has passed over the days for it. */
  toldUntil: string;
  emoji: string;
  note: string | null;
  cover: { name: string; href: string } | null;
}

/** One month or week of slots on one zone's clock. */
export interface PeriodSlots {
  /** `2026-11`, or the first date of seven days. */
  period: string;
  /** The first date after them: a month's grid may end with days of the next. */
  until: string;
  zone: string;
  /** Minutes. */
  duration: number;
  /** Starts, ascending; a little more than the period, so that every zone finds all of its own. */
  starts: Instant[];
  /** Beside `starts`, where the event type shows them. */
  seatsLeft: number[] | null;
  offsets: ZoneOffset[];
}

/** The booking that is being moved. */
export interface FormerBooking {
  uid: string;
  start: Instant;
  end: Instant;
  /** Of the zone that the page starts with, at that time. */
  offsets: ZoneOffset[];
  seatUid: string | null;
  rescheduledBy: string | null;
}

/** Where the page starts. */
export interface BookerStart {
  /** The server's clock. */
  now: Instant;
  zone: string;
  /** The device's zone that `zone` was chosen for. A device in another zone gets its own. null: `zone` stays. */
  expectedDevice: string | null;
  /** The address says the zone: it stays there until another one is picked. */
  zoneAsked: boolean;
  /** What the zone falls back to when the browser's is unknown. */
  hostZone: string;
  zoneLocked: boolean;
  /** null: as the language does. */
  hours: Hours | null;
  layout: Layout;
  /** The address says the layout: it stays there. */
  layoutAsked: boolean;
  month: string;
  date: string | null;
  slot: Instant | null;
  /** Minutes. */
  duration: number;
}

/** Everything that the booking page is made from. */
export interface BookerData {
  event: BookedEvent;
  /** Of the page, such as `/bailey/intro`. */
  path: string;
  language: Language;
  /** The visitor's variant of the language, for dates and times: `en-GB`. */
  locale: string;
  direction: "ltr" | "rtl";
  messages: BookerMessages;
  /** 0 Sunday … 6 Saturday. */
  weekStart: number;
  start: BookerStart;
  slots: PeriodSlots;
  /** Where `slots` has none: the first later date with times, or null where there is none. */
  nextFree: string | null;
  /** When the host is away, from today on. */
  away: Away[];
  /** Somebody is signed in, and may see their own bookings beside the times. */
  signedIn: boolean;
  /** How many guests this visitor may bring. */
  mostGuests: number;
  /** The bot challenge that this visitor has to solve before booking. */
  challenge: { siteKey: string; scriptUrl: string } | null;
  /** Query parameters that the page does not know. Every link keeps them. */
  passThrough: string;
  /** Answers from the link, by slug. */
  prefill: Record<string, string[]>;
  /** Metadata from the link. */
  metadata: Record<string, string>;
  former: FormerBooking | null;
  /** The private link that the page was opened by; each booking is one use of it. */
  privateLinkId: string | null;
  /** Choices of the zone list, only while it is shown without JavaScript. */
  zones: Pick<ZoneChoice, "name" | "offsetMinutes">[] | null;
}

export interface ZoneChoice extends SoughtZone {
  offsetMinutes: Minutes;
}

/** What came of sending the form. */
export interface FormState {
  /** Counts the answers of the server, so that each is announced. */
  tries: number;
  /** A sentence for the form as a whole. */
  problem: "taken" | "notOffered" | "signIn" | "failed" | null;
  message: string | null;
  /** The booking that the booker has already and may move instead. */
  existingUid: string | null;
  /** Sentences by field slug. */
  fields: Record<string, string>;
  /** The address that a code was mailed to: the form asks for it. null while none is needed. */
  codeSentTo: string | null;
  /** What was typed, by input name. */
  values: Record<string, string[]>;
}

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const NOTHING_SENT: FormState = {
  tries: 0,
  problem: null,
  message: null,
  existingUid: null,
  fields: {},
  codeSentTo: null,
  values: {},
};
