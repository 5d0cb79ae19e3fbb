import type { ReactNode } from "react";
import { timeText, zonesText } from "@/components/booker/format";
import { APP_NAMES } from "@/components/booker/place-text";
import type { Booking } from "@/server/bookings/dto";
import { shownEmail } from "@/server/core/shown-email";
import { formatDay, formatShortDay } from "@/server/i18n/dates";
import type { BookingView, WhenView, Words } from "./types";

interface FactsProps {
  view: BookingView;
  words: Words;
  /** Only what and when. */
  brief?: boolean;
}

/** What, when, who, where, notes. */
export function Facts({ view, words, brief = false }: FactsProps) {
  const { booking, series } = view;
  const { t } = words;
  const isOff = booking.status === "cancelled" || booking.status === "rejected";
  const former = isOff || brief ? null : view.former;
  const reason = booking.rejectionReason ?? booking.cancellationReason ?? (former ? booking.reschedulingReason : null);
  const place = placeOf(booking, words);
  return (
    <dl className="grid gap-x-6 gap-y-5 sm:grid-cols-[88px_minmax(0,1fr)]">
      <Fact label={t("row.what")}>
        <bdi>{booking.title}</bdi>
      </Fact>
      <Fact label={t("row.when")}>
        <When when={view.when} view={view} words={words} struck={isOff} />
        {former && (
          <div className="mt-2 text-subtle">
            <span className="sr-only">{t("row.former")}: </span>
            <When when={former} view={view} words={words} struck brief />
          </div>
        )}
      </Fact>
      {series.length > 1 && (
        <Fact label={t("row.series")}>
          <ol className="grid gap-1">
            {series.map((occurrence) => (
              <li key={occurrence.uid}>
                {occurrence.uid === booking.uid ? (
                  <ShortWhen when={occurrence.when} view={view} words={words} />
                ) : (
                  <a
                    href={`/booking/${occurrence.uid}`}
                    className="underline decoration-(--cal-border-emphasis) underline-offset-4 hover:text-emphasis"
                  >
                    <ShortWhen when={occurrence.when} view={view} words={words} />
                  </a>
                )}
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {!brief && (
        <Fact label={t("row.who")}>
          <People booking={booking} words={words} />
        </Fact>
      )}
      {!brief && place && <Fact label={t("row.where")}>{place}</Fact>}
      {!brief && booking.description.trim() && (
        <Fact label={t("row.notes")}>
          <bdi>{booking.description}</bdi>
        </Fact>
      )}
      {!brief && reason && (
        <Fact label={t("row.reason")}>
          <bdi>{reason}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5 sm:contents">
      <dt className="font-semibold text-emphasis">{label}</dt>
      <dd className="min-w-0 whitespace-pre-line break-words text-default">{children}</dd>
    </div>
  );
}

interface WhenProps {
  when: WhenView;
  view: BookingView;
  words: Words;
  struck?: boolean;
  /** Without the zone, which stands above it. */
  brief?: boolean;
}

function rangeText({ start, end }: WhenView, { hours }: BookingView, { locale }: Words): string {
  const text = (at: WhenView["start"]) => timeText(at.instant, at.offsetMinutes, locale, hours);
  return `${text(start)} – ${text(end)}`;
}

/** Day, time and zone. */
function When({ when, view, words, struck = false, brief = false }: WhenProps) {
  const { start, end } = when;
  const day = formatDay(start.instant, start.offsetMinutes, words.locale);
  const body = (
    <time dateTime={new Date(start.instant).toISOString()}>
      {day}
      <br />
      {rangeText(when, view, words)}
    </time>
  );
  return (
    <>
      {struck ? <s>{body}</s> : body}
      {!brief && <span className="block text-subtle">{zonesText(view.zone, start.offsetMinutes, end.offsetMinutes)}</span>}
    </>
  );
}

function ShortWhen({ when, view, words }: Omit<WhenProps, "struck" | "brief">) {
  const { start } = when;
  return (
    <time dateTime={new Date(start.instant).toISOString()}>
      {`${formatShortDay(start.instant, start.offsetMinutes, words.locale)}, ${rangeText(when, view, words)}`}
    </time>
  );
}

function People({ booking, words }: { booking: Booking; words: Words }) {
  return (
    <ul className="grid gap-2">
      {booking.hosts.map((host) => (
        <li key={host.id}>
          <bdi>{host.name}</bdi>{" "}
          <span className="ms-1 rounded-sm bg-subtle px-1.5 py-0.5 font-medium text-subtle text-xs">{words.t("who.host")}</span>
          {host.email && (
            <span className="block text-subtle">
              <bdi dir="ltr">{shownEmail(host.email)}</bdi>
            </span>
          )}
        </li>
      ))}
      {booking.attendees.map((attendee) => (
        <li key={attendee.id}>
          <bdi>{attendee.name === attendee.email ? shownEmail(attendee.email) : attendee.name}</bdi>
          {attendee.email && attendee.email !== attendee.name && (
            <span className="block text-subtle">
              <bdi dir="ltr">{shownEmail(attendee.email)}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

const linkLook = "break-all underline decoration-(--cal-border-emphasis) underline-offset-4 hover:text-emphasis";

/** Where it is; null when the booking says nothing of it. */
function placeOf({ location, meetingUrl }: Booking, { t }: Words): ReactNode {
  const web = (href: string, text: string) => (
    <a href={href} rel="noreferrer" className={linkLook}>
      <bdi dir="ltr">{text}</bdi>
    </a>
  );
  if (meetingUrl) return web(meetingUrl, meetingUrl);
  switch (location?.type) {
    case "address":
    case "attendeeAddress":
      return <bdi>{location.address}</bdi>;
    case "link":
      return web(location.link, location.link);
    case "phone":
    case "attendeePhone":
      return (
        <a href={`tel:${location.phone.replace(/[^+\d]/g, "")}`} className={linkLook}>
          <bdi dir="ltr">{location.phone}</bdi>
        </a>
      );
    case "attendeeDefined":
      return <bdi>{location.location}</bdi>;
    case "integration":
    case "organizersDefaultApp":
      return (
        <>
          {(location.type === "integration" && APP_NAMES[location.integration]) || t("where.video")}
          <span className="block text-subtle">{t("where.noLink")}</span>
        </>
      );
    default:
      return null;
  }
}
