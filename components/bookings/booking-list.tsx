"use client";

import { Calendar, CalendarCheck, CalendarX, History, Repeat } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import type { Booking } from "@/server/bookings/dto";
import { useNow } from "../availability/use-now";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import { PageHeader } from "../shell/page-header";
import { WAITING } from "../shell/waiting";
import { EmptyState } from "../states/empty-state";
import { QueryList } from "../states/query-list";
import { ListSkeleton } from "../states/skeletons";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { InPlaceLinks } from "../ui/in-place-links";
import { LoadMore } from "../ui/load-more";
import { NavTabs } from "../ui/nav-tabs";
import { BookingRow } from "./booking-row";
import { byDay } from "./days";
import { BOOKING_TABS, type BookingTab, PAGE_SIZE, pageInput, tabHref, tabLabels, tabOf } from "./tabs";

export function BookingList() {
  const tab = tabOf(useSearchParams().get("status"));
  const waiting = trpc.bookings.list.useQuery(WAITING);
  const clock = useMyZoneFormatter();
  const waitingCount = waiting.data?.totalItems || undefined;
  return (
    <>
      <PageHeader
        title="Bookings"
        description={clock ? `Times are in ${clock.zone.replaceAll("_", " ")}, your time zone.` : "Times are in your time zone."}
      />
      <InPlaceLinks className="mb-6">
        <NavTabs
          label="Bookings"
          current={tabHref(tab)}
          tabs={BOOKING_TABS.map((entry) => ({
            href: tabHref(entry),
            label: tabLabels[entry],
            hint: entry === "unconfirmed" ? waitingCount : undefined,
          }))}
        />
      </InPlaceLinks>
      <Pages key={tab} tab={tab} />
    </>
  );
}

/** The pages of one tab, as many as were asked for. */
function Pages({ tab }: { tab: BookingTab }) {
  const [count, setCount] = useState(1);
  const pages = trpc.useQueries((t) => Array.from({ length: count }, (_, page) => t.bookings.list(pageInput(tab, page))));
  const first = pages[0];
  if (!first) return null;
  const bookings = pages.flatMap((page) => page.data?.items ?? []);
  const total = first.data?.totalItems ?? 0;
  const more = { hasMore: bookings.length < total, loading: pages.some((page) => page.isPending), shown: bookings.length, total };
  return (
    <QueryList
      query={first}
      things="bookings"
      skeletonRows={5}
      itemsOf={() => bookings}
      empty={<NoBookings tab={tab} />}
      after={() => total > PAGE_SIZE && <LoadMore {...more} onLoadMore={() => setCount(count + 1)} />}
    >
      {() => <Days bookings={bookings} tab={tab} series={Object.assign({}, ...pages.map((page) => page.data?.series ?? {}))} />}
    </QueryList>
  );
}

type DaysProps = { bookings: Booking[]; tab: BookingTab; series: Record<string, number> };

function Days({ bookings, tab, series }: DaysProps) {
  const clock = useMyZoneFormatter();
  const me = trpc.users.me.useQuery();
  const now = useNow();
  if (!clock) return <ListSkeleton rows={5} label="Loading bookings" />;
  return (
    <div className="grid gap-7">
      {byDay(bookings, clock, now).map((day) => (
        <section key={day.date} aria-labelledby={`day-${day.date}`}>
          <h2 id={`day-${day.date}`} className="mb-2.5 text-sm font-semibold">
            {day.nearness && <span className="me-2">{day.nearness}</span>}
            <span className={day.nearness ? "font-normal text-subtle" : undefined}>{day.name}</span>
          </h2>
          <ul className="overflow-hidden rounded-lg border border-subtle bg-default">
            {day.bookings.map((booking) => (
              <BookingRow
                key={booking.uid}
                booking={booking}
                clock={clock}
                now={now}
                myId={me.data?.id}
                series={{ dates: series[booking.recurringBookingUid ?? ""] ?? 1, tab }}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const nothing = {
  upcoming: {
    icon: Calendar,
    title: "No upcoming bookings",
    description: "When somebody books you, it shows up here. Share one of your links to get started.",
  },
  unconfirmed: {
    icon: CalendarCheck,
    title: "Nothing waits for you",
    description: "Bookings of event types that need your confirmation wait here for your answer.",
  },
  recurring: {
    icon: Repeat,
    title: "No recurring bookings",
    description: "Bookings of event types that repeat are listed here, one row per series.",
  },
  past: { icon: History, title: "No past bookings", description: "Bookings move here once they are over." },
  cancelled: {
    icon: CalendarX,
    title: "Nothing was cancelled",
    description: "Cancelled, declined and rescheduled bookings are kept here.",
  },
} as const;

function NoBookings({ tab }: { tab: BookingTab }) {
  const { icon, title, description } = nothing[tab];
  const action =
    tab === "upcoming" ? (
      <Button href="/event-types" variant="secondary">
        Go to your event types
      </Button>
    ) : (
      <Button href="/bookings" variant="secondary">
        See upcoming bookings
      </Button>
    );
  return <EmptyState icon={icon} title={title} description={description} action={action} />;
}
