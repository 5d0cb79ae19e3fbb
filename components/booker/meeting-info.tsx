"use client";

import { Check, Clock, MapPin, Phone, Repeat, Video } from "lucide-react";
import type { ReactNode } from "react";
import type { Location } from "@/server/event-types/schemas";
import { useShared } from "./booker-context";
import { APP_NAMES, hostsText, lengthText } from "./format";
import type { BookerWords } from "./types";
import { FormerLine, WhenLine } from "./when-line";
import { ZonePicker } from "./zone-picker";

/** Who and what: host, title, length, place, zone. */
export function MeetingInfo() {
  const { data, booker, faces, t } = useShared();
  const { event, former } = data;
  const isForm = booker.slot !== null;
  return (
    <section
      aria-label={t("region.meeting")}
      className="flex min-w-0 flex-col gap-3.5 border-subtle border-b p-5 pb-4 sm:col-span-full sm:p-7 sm:pb-6 lg:col-span-1 lg:gap-[18px] lg:border-e lg:border-b-0 lg:pb-7"
    >
      <div className="flex items-center gap-2.5 font-medium text-subtle">
        {faces}
        {event.hostHref ? (
          <a href={event.hostHref} className="rounded-sm hover:text-emphasis">
            {hostsText(event.hosts, t)}
          </a>
        ) : (
          hostsText(event.hosts, t)
        )}
      </div>
      <h1 className="break-words text-xl font-title lg:-mt-1">{event.title}</h1>
      {former && <FormerLine former={former} />}
      {booker.slot !== null && <WhenLine start={booker.slot} end={booker.slot + booker.duration * 60_000} />}
      <ul className="flex flex-wrap gap-x-4 gap-y-2.5 lg:flex-col">
        <Fact icon={<Clock />}>{event.lengths.length > 1 && !isForm ? <LengthSwitch /> : lengthText(booker.duration, t)}</Fact>
        <PlaceFact locations={event.locations} t={t} />
        {event.recurrence && (
          <Fact icon={<Repeat />}>
            {t(`recurs.${event.recurrence.frequency}`, { count: event.recurrence.interval, times: event.recurrence.occurrences })}
          </Fact>
        )}
        {event.needsConfirmation && <Fact icon={<Check />}>{t("needsConfirmation", { host: hostsText(event.hosts, t) })}</Fact>}
      </ul>
      {event.description && (
        <p className={`whitespace-pre-line break-words text-subtle ${isForm ? "max-lg:hidden" : "max-sm:line-clamp-3"}`}>
          {event.description}
        </p>
      )}
      <ZonePicker />
    </section>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex min-w-0 items-start gap-2.5 [&>svg]:mt-[2.5px] [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-faint">
      {icon}
      <div className="min-w-0 break-words">{children}</div>
    </li>
  );
}

function PlaceFact({ locations, t }: { locations: readonly Location[]; t: BookerWords }) {
  const [first, ...others] = locations;
  if (!first) return null;
  if (others.length) return <Fact icon={<MapPin />}>{t("place.choice", { count: locations.length })}</Fact>;
  const icon = first.type === "integration" || first.type === "link" ? <Video /> : /phone/i.test(first.type) ? <Phone /> : <MapPin />;
  return <Fact icon={icon}>{placeText(first, t)}</Fact>;
}

/** A location in words; its value where the host has made it public. */
export function placeText(location: Location, t: BookerWords): string {
  switch (location.type) {
    case "integration":
      return APP_NAMES[location.integration] ?? t("place.video");
    case "organizersDefaultApp":
      return t("place.video");
    case "link":
      return location.link ? location.link.replace(/^https?:\/\//, "") : t("place.link");
    case "phone":
      return location.phone || t("place.phone");
    case "address":
      return location.address || t("place.address");
    default:
      return t(`place.${location.type}`);
  }
}

function LengthSwitch() {
  const { data, booker, t } = useShared();
  const { event } = data;
  return (
    <fieldset className="-my-0.5 flex flex-wrap gap-1.5">
      <legend className="sr-only">{t("length.choose")}</legend>
      {event.lengths.map((minutes) => {
        const isOn = minutes === booker.duration;
        const href = booker.hrefTo({ duration: minutes, slot: null });
        return (
          <a
            key={minutes}
            href={href}
            aria-current={isOn || undefined}
            onClick={(press) => {
              press.preventDefault();
              booker.pickDuration(minutes);
            }}
            className={`rounded px-2 py-0.5 text-sm leading-6 no-underline transition-colors duration-fast ${
              isOn ? "bg-brand font-medium text-on-brand" : "bg-subtle text-default hover:bg-emphasis hover:text-emphasis"
            }`}
          >
            {lengthText(minutes, t)}
          </a>
        );
      })}
    </fieldset>
  );
}
