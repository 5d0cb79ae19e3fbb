"use client";

import type { BookingAttendee } from "@/server/bookings/dto";
import { useZoneFormatter } from "../availability/use-zone-formatter";
import { Avatar } from "../ui/avatar";
import { Badge } from "../ui/badge";
import type { HostedBooking } from "./booking-query";

/** Everybody who takes part, with how to reach them and what time it is for them. */
export function People({ booking, myId }: { booking: HostedBooking; myId: number | undefined }) {
  return (
    <ul className="grid gap-4">
      {booking.hosts.map((host) => (
        <Person
          key={`host-${host.id}`}
          name={host.name}
          email={host.email}
          role={host.id === myId ? "Host, you" : "Host"}
          absent={host.absent}
        />
      ))}
      {booking.attendees.map((attendee) => (
        <Attendee key={attendee.id} attendee={attendee} start={booking.start} end={booking.end} />
      ))}
    </ul>
  );
}

function Attendee({ attendee, start, end }: { attendee: BookingAttendee; start: Date; end: Date }) {
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
          {name}
          {role && <Badge>{role}</Badge>}
          {absent && <Badge tone="attention">Was absent</Badge>}
        </p>
        {email && email !== name && (
          <a href={`mailto:${email}`} className="block truncate text-subtle hover:text-emphasis hover:underline">
            {email}
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
