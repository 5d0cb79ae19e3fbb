"use client";

import type { BookingAttendee } from "@/server/bookings/dto";
import { mailtoLink, shownEmail } from "@/server/core/shown-email";
import { useZoneFormatter } from "../availability/use-zone-formatter";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import type { HostedBooking } from "./booking-query";
import { stateOf } from "./booking-state";
import { useBookingActions } from "./use-booking-actions";

type PeopleProps = { booking: HostedBooking; myId: number | undefined; now: Date };

/** Everybody who takes part, with how to reach them and what time it is for them; once it has begun, whether they came. */
export function People({ booking, myId, now }: PeopleProps) {
  const { markAbsent, isMarking } = useBookingActions();
  const { canMarkAbsent } = stateOf(booking, now);
  const presence = (name: string, absent: boolean, email?: string) =>
    canMarkAbsent && (
      <button
        type="button"
        disabled={isMarking}
        aria-label={absent ? `${name} came after all` : `Mark ${name} as absent`}
        onClick={() => void markAbsent(booking.uid, !absent, email).catch(() => undefined)}
        className={
          "mt-0.5 text-subtle underline decoration-(--cal-border) underline-offset-4 hover:text-emphasis " +
          "hover:decoration-current disabled:opacity-60"
        }
      >
        {absent ? "Came after all" : "Mark as absent"}
      </button>
    );
  return (
    <ul className="grid gap-4">
      {booking.hosts.map((host, index) => (
        <Person
          key={`host-${host.id}`}
          name={host.name}
          email={host.email}
          role={host.id === myId ? "Host, you" : "Host"}
          absent={host.absent}
        >
          {/* the absence of the hosts is one */}
          {index === 0 && presence(host.name, host.absent)}
        </Person>
      ))}
      {booking.attendees.map((attendee) => (
        <Attendee key={attendee.id} attendee={attendee} start={booking.start} end={booking.end}>
          {presence(attendee.name, attendee.absent, attendee.email)}
        </Attendee>
      ))}
    </ul>
  );
}

type AttendeeProps = { attendee: BookingAttendee; start: Date; end: Date; children: React.ReactNode };

function Attendee({ attendee, start, end, children }: AttendeeProps) {
  const { name, email, phoneNumber, timeZone, isGuest, absent } = attendee;
  const clock = useZoneFormatter(timeZone);
  return (
    <Person name={name} email={email} phoneNumber={phoneNumber} role={isGuest ? "Guest" : null} absent={absent}>
      {/* a guest's own zone is not known: theirs is the booker's */}
      {clock && !isGuest && (
        <p className="text-subtle tabular-nums">
          {clock.shortDay(start)}, {clock.range(start, end)} in {timeZone.replaceAll("_", " ")}
        </p>
      )}
      {children}
    </Person>
  );
}

type PersonProps = {
  name: string;
  email: string;
  phoneNumber?: string | null;
  role: string | null;
  absent: boolean;
  children?: React.ReactNode;
};

function Person({ name, email, phoneNumber, role, absent, children }: PersonProps) {
  return (
    <li className="flex gap-3">
      <Avatar name={name} seed={email} className="mt-0.5" />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-medium text-emphasis">
          {name === email ? shownEmail(email) : name}
          {role && <Badge>{role}</Badge>}
          {absent && <Badge tone="attention">Was absent</Badge>}
        </p>
        {email && email !== name && (
          <a href={mailtoLink(email)} className="block truncate text-subtle hover:text-emphasis hover:underline">
            {shownEmail(email)}
          </a>
        )}
        {phoneNumber && (
          <a href={`tel:${phoneNumber}`} className="block text-subtle hover:text-emphasis hover:underline">
            {phoneNumber}
          </a>
        )}
        {children}
      </div>
    </li>
  );
}
