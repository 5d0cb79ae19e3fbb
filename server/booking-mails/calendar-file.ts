import { type CalendarEvent, type CalendarPerson, writeCalendar, writeSeries } from "@/server/bookings/rules/icalendar";
import { isZone } from "@/server/core/zones";
import { sender } from "@/server/emails/addresses";
import { isOff } from "./change";
import { mayChange, type Told, tell, whoLines } from "./letter";
import { keptPlace, visibleAttendees } from "./recipients";
import { isInCalendars, type Occurrence, occurrencesOf, sequenceOf, takesPart } from "./series";

export interface CalendarAttachment {
  content: string;
  method: "REQUEST" | "CANCEL";
}

/** The invitation or its withdrawal that goes with a mail (RFC 5546); null where no calendar has or gets the meeting. */
export function calendarFile(told: Told): CalendarAttachment | null {
  const kept = told.reader.role === "host" && !told.reader.isFormer ? null : keptPlace(told.event, told.reader);
  if (kept) return calendarFile(tell({ ...told.event, type: "confirmed", data: {} }, "confirmed", kept, told));
  const method = methodOf(told);
  if (!method) return null;
  return told.series.length ? seriesFile(told) : { method, content: writeCalendar(toEvent(told, method), method) };
}

/** Of a series the whole of it, as it stands now: what is left for this reader, or its withdrawal when nothing is. */
function seriesFile(told: Told): CalendarAttachment {
  const { event, reader, series } = told;
  const uid = `${event.booking.recurringBookingUid}@kairos`;
  const sequence = sequenceOf(series);
  const occurrences = occurrencesOf(series).filter(({ booking }) => takesPart(booking, reader));
  const live = occurrences.filter(({ booking }) => isInCalendars(booking));
  const [first] = occurrences;
  const [model] = live;
  if (!first || !model) return { method: "CANCEL", content: writeCalendar({ ...toEvent(told, "CANCEL"), uid, sequence }, "CANCEL") };

  // each date is told as if it were the one that this mail is about
  const eventOf = ({ booking }: Occurrence) => ({
    ...toEvent(
      tell({ ...event, type: "confirmed", data: {}, booking }, "confirmed", reader, {
        ...told,
        series: [],
        together: [],
      }),
      "REQUEST",
    ),
    uid,
    sequence,
  });
  const common = { ...eventOf(model), start: first.start, end: first.end };
  const changed = live
    .map((occurrence) => ({ of: occurrence.start, length: occurrence.end - occurrence.start, event: eventOf(occurrence) }))
    .filter(({ of, length, event: other }) => length !== first.end - first.start || isOtherwise(other, common, of))
    .map(({ of, event: other }) => ({ of, event: other }));
  const content = writeSeries(
    common,
    {
      starts: occurrences.map(({ start }) => start),
      excluded: occurrences.filter(({ booking }) => !isInCalendars(booking)).map(({ start }) => start),
      changed,
      timeZones: [
        ...new Set([
          ...(told.scheduleZone ? [told.scheduleZone] : []),
          reader.timeZone,
          ...model.booking.hosts.map((host) => host.timeZone),
        ]),
      ].filter(isZone),
    },
    "REQUEST",
  );
  return { method: "REQUEST", content };
}

/** Whether a date differs from what all have in common, but for the links that lead to it. */
function isOtherwise(event: CalendarEvent, common: CalendarEvent, of: number): boolean {
  const facts = ({ summary, location, status, organizer, attendees }: CalendarEvent) =>
    JSON.stringify([summary, location, status, organizer, attendees]);
  return event.start !== of || event.end - event.start !== common.end - common.start || facts(event) !== facts(common);
}

function methodOf({ kind, event, reader }: Told): CalendarAttachment["method"] | null {
  const { status, rescheduledFromUid } = event.booking;
  // who no longer has it
  if (reader.isFormer) return status === "pending" && !rescheduledFromUid ? null : "CANCEL";
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

function toEvent(told: Told, method: CalendarAttachment["method"]): CalendarEvent {
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
  };
}

function description(told: Told): string {
  const { event, kind, t, notes, answers, place, links } = told;
  const lines = (entries: { text: string; note?: string | undefined }[]) =>
    entries.map(({ text, note }) => (note ? `${text} (${note})` : text)).join("\n");
  const may = mayChange(told);
  const ways = [
    ...(may.reschedule ? [`${t("action.reschedule")}: ${links.reschedule}`] : []),
    ...(may.cancel ? [`${t("action.cancel")}: ${links.cancel}`] : []),
  ];
  const isShown = !event.booking.eventType?.hideCalendarNotes;
  const blocks = [
    `${t("row.who")}:\n${lines(whoLines(told))}`,
    place && `${t("row.where")}:\n${lines([place])}`,
    isShown && notes && `${t("row.notes")}:\n${notes}`,
    ...(isShown ? answers.map(({ label, text }) => `${label}:\n${text}`) : []),
    !isOff(kind) && (ways.length ? ways.join("\n") : links.view),
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
