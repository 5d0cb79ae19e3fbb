import { ChevronRight, Clock, Moon, Repeat } from "lucide-react";
import type { Words } from "@/components/booking-status/types";
import { plainText } from "@/server/core/markdown";
import type { PublicEventType } from "@/server/event-types/dto";
import type { PublicUser } from "@/server/users/dto";
import { Avatar } from "../ui/avatar";
import { Markdown } from "../ui/markdown";
import { AwayNotices } from "./away-notices";
import { lengthText } from "./format";
import type { Away } from "./types";

interface ProfileProps {
  user: PublicUser;
  eventTypes: readonly PublicEventType[];
  /** Absences of today. */
  away: readonly Away[];
  words: Pick<Words, "t" | "locale">;
}

/** A host's public page: who they are and what can be booked with them. */
export function Profile({ user, eventTypes, away, words: { t, locale } }: ProfileProps) {
  return (
    <div className="w-full max-w-[600px] px-5 pt-12 pb-6 sm:px-0 sm:pt-0">
      <header className="mb-8 grid justify-items-center gap-1 text-center">
        <Avatar name={user.name} src={user.avatarUrl} seed={user.username} size="xl" className="mb-3" />
        <h1 className="font-title text-2xl">{user.name}</h1>
        {user.bio && <Markdown text={user.bio} className="max-w-[48ch] text-balance text-base text-subtle [&_:is(ol,ul)]:text-start" />}
      </header>
      {away.length > 0 && (
        <div className="mb-6 grid gap-3">
          <AwayNotices {...{ away, name: user.name, locale, t }} />
        </div>
      )}
      {user.away ? (
        <Message icon title={t("profile.away", { name: user.name })} text={t("profile.awayText")} />
      ) : eventTypes.length ? (
        <ul
          aria-label={t("profile.events")}
          className="divide-y divide-subtle overflow-hidden rounded-xl border border-booker bg-default shadow-card"
        >
          {eventTypes.map((eventType) => (
            <EventTypeRow key={eventType.id} eventType={eventType} username={user.username} t={t} />
          ))}
        </ul>
      ) : (
        <Message title={t("profile.empty")} text={t("profile.emptyText", { name: user.name })} />
      )}
    </div>
  );
}

function EventTypeRow({ eventType, username, t }: { eventType: PublicEventType; username: string; t: Words["t"] }) {
  const { title, description, lengthInMinutes, lengthInMinutesOptions, recurrence, slug } = eventType;
  const lengths = lengthInMinutesOptions.length ? lengthInMinutesOptions.toSorted((a, b) => a - b) : [lengthInMinutes];
  return (
    <li>
      <a
        href={`/${username}/${slug}`}
        className={
          "group flex items-center gap-4 px-5 py-4 no-underline outline-offset-[-2px] transition-colors duration-fast " +
          "hover:bg-muted sm:px-6 sm:py-5"
        }
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold text-base text-emphasis">
            <bdi>{title}</bdi>
          </span>
          {description && (
            <span className="mt-0.5 line-clamp-2 text-subtle">
              <bdi>{plainText(description)}</bdi>
            </span>
          )}
          <span className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-default">
            <span className="inline-flex items-center gap-1.5">
              <Clock aria-hidden className="size-3.5 text-faint" />
              {lengths.map((minutes) => lengthText(minutes, t)).join(", ")}
            </span>
            {recurrence && (
              <span className="inline-flex items-center gap-1.5">
                <Repeat aria-hidden className="size-3.5 text-faint" />
                {t(`recurs.${recurrence.frequency}`, { count: recurrence.interval, times: recurrence.occurrences })}
              </span>
            )}
          </span>
        </span>
        <ChevronRight
          aria-hidden
          className={
            "size-5 shrink-0 text-faint transition-transform duration-fast group-hover:translate-x-0.5 rtl:-scale-x-100 " +
            "rtl:group-hover:-translate-x-0.5"
          }
        />
      </a>
    </li>
  );
}

function Message({ icon = false, title, text }: { icon?: boolean; title: string; text: string }) {
  return (
    <div className="grid justify-items-center gap-1 rounded-xl border border-booker bg-default px-6 py-10 text-center shadow-card">
      {icon && (
        <span aria-hidden className="mb-2 grid size-10 place-items-center rounded-full bg-subtle text-subtle">
          <Moon className="size-5" />
        </span>
      )}
      <h2 className="font-semibold text-base">{title}</h2>
      <p className="text-balance text-subtle">{text}</p>
    </div>
  );
}
