import type { Booking } from "@/server/bookings/dto";
import { appName } from "@/server/bookings/rules/location";
import { webappUrl } from "@/server/core/env";
import { MAIL_MARK } from "@/server/core/mail-mark";
import { instant, toMinutes } from "@/server/core/units";
import { offsetAt } from "@/server/core/zones";
import type { MailWords } from "@/server/emails/languages";
import type { Line } from "@/server/emails/templates/letter";
import { formatDay, formatLeaf, formatShortDay, formatTime, formatTimeRange, formatZone, type LocalInstant } from "@/server/i18n/dates";
import { dateLocale } from "./date-locale";
import type { Recipient } from "./recipients";

/** A span of time as one reader sees it: on their clock, in their language. */
export function timeWords({ timeZone, language, timeFormat }: Recipient, start: number, end: number) {
  const local = (at: number): LocalInstant => ({ instant: instant(at), offsetMinutes: toMinutes(offsetAt(timeZone, at)) });
  const [from, until] = [local(start), local(end)];
  const locale = dateLocale(language, timeZone);
  const { offsetMinutes } = from;
  return {
    leaf: formatLeaf(from.instant, offsetMinutes, locale),
    day: formatDay(from.instant, offsetMinutes, locale),
    time: formatTimeRange(from, until, locale, timeFormat),
    zone: formatZone(timeZone, from.offsetMinutes, until.offsetMinutes),
    short: `${formatShortDay(from.instant, offsetMinutes, locale)}, ${formatTime(from.instant, offsetMinutes, locale, timeFormat)}`,
  };
}

/** Where the meeting is; null when the booking says nothing of it. */
export function placeLine({ location, meetingUrl }: Booking, t: MailWords): Line | null {
  if (meetingUrl) return { text: meetingUrl, href: meetingUrl };
  switch (location?.type) {
    case "address":
    case "attendeeAddress":
      return { text: location.address };
    case "link":
      return { text: location.link, href: location.link };
    case "phone":
    case "attendeePhone":
      return { text: location.phone, href: `tel:${location.phone.replace(/[^+\d]/g, "")}` };
    case "attendeeDefined":
      return { text: location.location };
    case "integration":
      return { text: appName(location.integration) ?? t("where.video"), note: t("where.noLink") };
    case "organizersDefaultApp":
      return { text: t("where.video"), note: t("where.noLink") };
    default:
      return null;
  }
}

/** Booking fields that the mail shows in a place of their own. */
const SHOWN_ELSEWHERE = new Set(["name", "email", "guests", "location", "title", "notes", "rescheduleReason", "attendeePhoneNumber"]);

export interface Answer {
  label: string;
  text: string;
}

/** The booker's note, for everybody who takes part. */
export function notesOf(responses: Record<string, unknown>): string | null {
  return typeof responses.notes === "string" ? responses.notes.trim() || null : null;
}

/** The answers to the host's own questions, under the field's label; under its slug where the field is gone. */
export function answersOf(responses: Record<string, unknown>, t: MailWords, labels: Readonly<Record<string, string>> = {}): Answer[] {
  return Object.entries(responses)
    .filter(([slug]) => !SHOWN_ELSEWHERE.has(slug))
    .map(([slug, value]) => ({ label: (Object.hasOwn(labels, slug) && labels[slug]) || slugWords(slug), text: answerText(value, t) }))
    .filter(({ text }) => text !== "");
}

/** `what-is-it_about` -> `What is it about`. */
function slugWords(slug: string): string {
  const words = slug.replace(/[-_]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function answerText(value: unknown, t: MailWords): string {
  if (typeof value === "boolean") return t(value ? "answer.yes" : "answer.no");
  if (typeof value === "string" || typeof value === "number") return String(value).trim();
  if (Array.isArray(value))
    return value
      .map((item) => answerText(item, t))
      .filter(Boolean)
      .join(", ");
  if (typeof value === "object" && value !== null) return answerText(Object.values(value), t);
  return "";
}

/** The pages of a booking that a mail leads to. */
export function bookingLinks({ uid, eventType }: Booking, reader: Recipient) {
  const base = webappUrl();
  const seat = reader.attendee?.seatUid ? `seatUid=${encodeURIComponent(reader.attendee.seatUid)}` : "";
  const owner = eventType?.teamSlug ? `team/${eventType.teamSlug}` : eventType?.ownerUsername;
  return {
    /** Where this reader looks the booking up. */
    view: reader.role === "host" ? `${base}/bookings/${uid}` : `${base}/booking/${uid}${seat && `?${seat}`}`,
    reschedule: `${base}/reschedule/${uid}?${seat && `${seat}&`}${MAIL_MARK}`,
    cancel: `${base}/booking/${uid}?cancel=true&${seat && `${seat}&`}${MAIL_MARK}`,
    confirm: `${base}/bookings/${uid}?confirm=true&${MAIL_MARK}`,
    decline: `${base}/bookings/${uid}?decline=true&${MAIL_MARK}`,
    /** The public page of the event type; null when it is gone or closed. */
    bookAgain: eventType && owner && !eventType.closed ? `${base}/${owner}/${eventType.slug}` : null,
  };
}
