import { type CalendarPerson, writeCalendar } from "@/server/bookings/rules/icalendar";
import { sender } from "./addresses";
import { isOff } from "./booking-change";
import { type Told, whoLines } from "./booking-letter";
import { visibleAttendees } from "./recipients";

export interface CalendarAttachment {
  content: string;
  method: "REQUEST" | "CANCEL";
}

/** The invitation or its withdrawal that goes with a mail (RFC 5546); null where no calendar has or gets the meeting. */
export function calendarFile(told: Told): CalendarAttachment | null {
  const method = methodOf(told);
  return method && { method, content: writeCalendar(toEvent(told, method), method) };
}

function methodOf({ kind, event, reader }: Told): CalendarAttachment["method"] | null {
  const { status, rescheduledFromUid } = event.booking;
  switch (kind) {
    case "rejected":
      // a first request was never in a calendar
      return rescheduledFromUid ? "CANCEL" : null;
    case "reschedule_requested":
      return status === "cancelled" ? "CANCEL" : null;
    case "seat_cancelled":
      // one leaves, the host keeps meeting the others
      return reader.role === "host" ? "REQUEST" : "CANCEL";
    case "cancelled":
      return "CANCEL";
    default:
      // a request waits outside of calendars; of a move, they still have the former time
      return status === "pending" && !rescheduledFromUid ? null : "REQUEST";
  }
}

function toEvent(told: Told, method: CalendarAttachment["method"]) {
  const { event, reader, title, place, links } = told;
  const { booking } = event;
  const status = method === "CANCEL" ? "cancelled" : booking.status === "pending" ? "tentative" : "confirmed";
  return {
    uid: booking.icsUid,
    sequence: booking.icsSequence,
    stamp: event.at.getTime(),
    start: booking.start.getTime(),
    end: booking.end.getTime(),
    timeZone: reader.timeZone,
    status,
    summary: title,
    description: description(told),
    location: place && [place.text, place.note].filter(Boolean).join(" – "),
    url: links.view,
    isPrivate: booking.eventType?.hideCalendarEventDetails ?? false,
    ...people(told),
  } as const;
}

function description(told: Told): string {
  const { event, kind, reader, t, notes, answers, place, links } = told;
  const lines = (entries: { text: string; note?: string | undefined }[]) =>
    entries.map(({ text, note }) => (note ? `${text} (${note})` : text)).join("\n");
  const isShown = !event.booking.eventType?.hideCalendarNotes;
  const blocks = [
    `${t("row.who")}:\n${lines(whoLines(told))}`,
    place && `${t("row.where")}:\n${lines([place])}`,
    isShown && notes && `${t("row.notes")}:\n${notes}`,
    ...(isShown ? answers.map(({ label, text }) => `${label}:\n${text}`) : []),
    !isOff(kind) &&
      (reader.role === "host" ? links.view : `${t("action.reschedule")}: ${links.reschedule}\n${t("action.cancel")}: ${links.cancel}`),
  ];
  return blocks.filter(Boolean).join("\n\n");
}

/** The organizer, and as attendees everybody else whom the reader may know of. */
function people({ kind, event, reader }: Told): { organizer: { name: string; email: string }; attendees: CalendarPerson[] } {
  const [first, ...others] = event.booking.hosts;
  const isHidden = event.booking.eventType?.hideOrganizerEmail === true && reader.role !== "host";
  const us = sender();
  const organizer = { name: first?.name ?? us.name, email: first && !isHidden ? first.email : us.address };
  const coHosts = isHidden ? [] : others.map(({ name, email }) => ({ name, email, status: "accepted" as const }));
  // who left is withdrawn alone: the others keep the meeting
  const present = kind === "seat_cancelled" && reader.attendee ? [reader.attendee] : visibleAttendees(event.booking, reader);
  const attendees = present.map(({ name, email, isGuest }) => ({
    name,
    email,
    // whoever booked has agreed to the time; those who were brought along have not been asked
    status: isGuest ? ("needs-action" as const) : ("accepted" as const),
  }));
  return { organizer, attendees: [...coHosts, ...attendees] };
}
