"use client";

import { Calendar, FileText, Globe, Hash, Link2, Repeat } from "lucide-react";
import Link from "next/link";
import { useNow } from "../availability/use-now";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import type { ZoneFormatter } from "../availability/zone-formatter";
import { PageHeader } from "../shell/page-header";
import { QueryBoundary } from "../states/query-boundary";
import { FormSkeleton } from "../states/skeletons";
import { trpc } from "../trpc";
import { Alert } from "../ui/alert";
import { Badge } from "../ui/badge";
import { answersOf } from "./answers";
import { BookingActions, type Question } from "./booking-actions";
import type { HostedBooking } from "./booking-query";
import { badgesOf } from "./booking-state";
import { Fact, Panel } from "./detail-parts";
import { History } from "./history";
import { People } from "./people";
import { placeOf } from "./place";

export function BookingDetail({ uid, asking }: { uid: string; asking?: Question | undefined }) {
  const query = trpc.bookings.get.useQuery({ uid });
  const clock = useMyZoneFormatter();
  const loading = <FormSkeleton fields={4} label="Loading booking" />;
  return (
    <QueryBoundary query={query} loading={loading} errorTitle="This booking did not load">
      {(booking) => (clock ? <Detail booking={booking} clock={clock} asking={asking} /> : loading)}
    </QueryBoundary>
  );
}

function Detail({ booking, clock, asking }: { booking: HostedBooking; clock: ZoneFormatter; asking: Question | undefined }) {
  const me = trpc.users.me.useQuery();
  const now = useNow();
  return (
    <>
      <PageHeader
        back={{ href: "/bookings", label: "Back to bookings" }}
        title={booking.title}
        description={
          <span className="flex flex-wrap gap-1.5 pt-1">
            {(badgesOf(booking).length
              ? badgesOf(booking)
              : [{ text: booking.end <= now ? "Took place" : "Confirmed", tone: "success" as const }]
            ).map(({ text, tone }) => (
              <Badge key={text} tone={tone}>
                {text}
              </Badge>
            ))}
          </span>
        }
        action={<BookingActions key={booking.status} booking={booking} now={now} asking={asking} />}
      />
      <Reasons booking={booking} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_340px] lg:grid-rows-[auto_1fr]">
        <div className="grid gap-6">
          <Panel title="Details">
            <Facts booking={booking} clock={clock} />
          </Panel>
          <Answers booking={booking} />
          <References booking={booking} />
        </div>
        {/* on a phone who takes part comes before a history that may be long */}
        <div className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <Panel title="People">
            <People booking={booking} myId={me.data?.id} now={now} />
          </Panel>
        </div>
        <Panel title="History">
          <History booking={booking} clock={clock} myId={me.data?.id} />
        </Panel>
      </div>
    </>
  );
}

/** Why it is not what it was, above everything else. */
function Reasons({ booking }: { booking: HostedBooking }) {
  const { status, cancellationReason, rejectionReason, reschedulingReason } = booking;
  const reason = status === "rejected" ? rejectionReason : status === "cancelled" ? (cancellationReason ?? reschedulingReason) : null;
  if (!reason) return null;
  return (
    <Alert className="mb-6" title={status === "rejected" ? "Declined" : "Cancelled"} tone="attention">
      {reason}
    </Alert>
  );
}

function Facts({ booking, clock }: { booking: HostedBooking; clock: ZoneFormatter }) {
  const { start, end, eventType, description, recurringBookingUid, uid } = booking;
  const place = placeOf(booking);
  return (
    <dl className="divide-y divide-subtle">
      <Fact icon={Calendar} label="When">
        <p className="font-medium text-emphasis">{clock.day(start)}</p>
        <p className="tabular-nums">{clock.range(start, end)}</p>
        <p className="text-subtle">
          {clock.zone.replaceAll("_", " ")} ({clock.utcOffset(start)})
        </p>
      </Fact>
      {place && (
        <Fact icon={place.icon} label="Where">
          {place.href ? (
            <a
              href={place.href}
              className="font-medium text-emphasis underline decoration-(--cal-border) underline-offset-4 hover:decoration-current"
            >
              {place.text}
            </a>
          ) : (
            place.text
          )}
        </Fact>
      )}
      {recurringBookingUid && (
        <Fact icon={Repeat} label="Series">
          One of several occurrences
        </Fact>
      )}
      {description && description !== booking.responses.notes && (
        <Fact icon={FileText} label="Description">
          <span className="whitespace-pre-line">{description}</span>
        </Fact>
      )}
      {eventType && (
        <Fact icon={Link2} label="Event type">
          <Link href={`/event-types/${eventType.id}`} className="font-medium text-emphasis hover:underline">
            {eventType.title}
          </Link>
        </Fact>
      )}
      <Fact icon={Hash} label="Booking id">
        <code className="break-all font-mono text-xs">{uid}</code>
      </Fact>
    </dl>
  );
}

function Answers({ booking }: { booking: HostedBooking }) {
  const id = booking.eventType?.id;
  const eventType = trpc.eventTypes.get.useQuery({ id: id ?? 0 }, { enabled: id !== undefined, retry: false });
  const answers = answersOf(booking.responses, eventType.data?.bookingFields);
  if (answers.length === 0) return null;
  return (
    <Panel title="Answers">
      <dl className="grid gap-4">
        {answers.map(({ slug, label, text }) => (
          <div key={slug}>
            <dt className="font-medium text-emphasis">{label}</dt>
            <dd className="mt-0.5 whitespace-pre-line break-words">{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function References({ booking }: { booking: HostedBooking }) {
  if (booking.references.length === 0) return null;
  return (
    <Panel title="Elsewhere">
      <dl className="divide-y divide-subtle">
        {booking.references.map(({ id, type, uid, meetingUrl }) => (
          <Fact key={id} icon={Globe} label={type.replaceAll("_", " ")}>
            <code className="break-all font-mono text-xs">{meetingUrl ?? uid}</code>
          </Fact>
        ))}
      </dl>
    </Panel>
  );
}
