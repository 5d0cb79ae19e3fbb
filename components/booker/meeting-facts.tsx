import { Check, MapPin, Phone, Repeat, Video } from "lucide-react";
import type { Location } from "@/server/event-types/schemas";
import { Fact } from "./fact";
import { hostsText } from "./format";
import { HostFaces } from "./host-faces";
import { placeText } from "./place-text";
import type { BookedEvent, BookerWords } from "./types";

interface OfEvent {
  event: BookedEvent;
  t: BookerWords;
}

/** Who is met. Like the facts it never changes on the page, so it is rendered on the server and brings no script. */
export function HostLine({ event, t }: OfEvent) {
  return (
    <div className="flex items-center gap-2.5 font-medium text-subtle">
      <HostFaces hosts={event.hosts} />
      {event.hostHref ? (
        <a href={event.hostHref} className="rounded-sm hover:text-emphasis">
          {hostsText(event.hosts, t)}
        </a>
      ) : (
        hostsText(event.hosts, t)
      )}
    </div>
  );
}

/** Where, how often and whether it has to be confirmed. */
export function MeetingFacts({ event, t }: OfEvent) {
  return (
    <>
      <PlaceFact locations={event.locations} t={t} />
      {event.recurrence && (
        <Fact icon={<Repeat />}>
          {t(`recurs.${event.recurrence.frequency}`, { count: event.recurrence.interval, times: event.recurrence.occurrences })}
        </Fact>
      )}
      {event.needsConfirmation && <Fact icon={<Check />}>{t("needsConfirmation", { host: hostsText(event.hosts, t) })}</Fact>}
    </>
  );
}

function PlaceFact({ locations, t }: { locations: readonly Location[]; t: BookerWords }) {
  const [first, ...others] = locations;
  if (!first) return null;
  if (others.length) return <Fact icon={<MapPin />}>{t("place.choice", { count: locations.length })}</Fact>;
  const icon = first.type === "integration" || first.type === "link" ? <Video /> : /phone/i.test(first.type) ? <Phone /> : <MapPin />;
  return <Fact icon={icon}>{placeText(first, t)}</Fact>;
}
