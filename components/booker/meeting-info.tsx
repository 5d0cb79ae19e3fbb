"use client";

import { Clock } from "lucide-react";
import { lazy, Suspense } from "react";
import { later, minutes, toMilliseconds } from "@/server/core/units";
import { useShared } from "./booker-context";
import { touches } from "./clock";
import { Fact } from "./fact";
import { hostsText, lengthText } from "./format";
import { ZonePicker } from "./zone-picker";

// where the host is away
const AwayNotices = lazy(() => import("./away-notices").then((module) => ({ default: module.AwayNotices })));

/** Where an event type has several lengths, which it then has from the first. */
const LengthSwitch = lazy(() => import("./length-switch"));

// with the form, or from the first where a booking is being moved
const whenLine = () => import(/* webpackChunkName: "details" */ "./when-line");
const WhenLine = lazy(() => whenLine().then((module) => ({ default: module.WhenLine })));
const FormerLine = lazy(() => whenLine().then((module) => ({ default: module.FormerLine })));

/** Who and what: host, title, length, place, zone. */
export function MeetingInfo() {
  const { data, booker, host, facts, about, t } = useShared();
  const { event, former } = data;
  const isForm = booker.slot !== null;
  const away = data.away.filter(({ from, toldUntil }) => touches(from, toldUntil, booker.period));
  return (
    <section
      aria-label={t("region.meeting")}
      className={
        "flex min-w-0 flex-col gap-3.5 border-subtle border-b p-5 pb-4 sm:col-span-full sm:p-7 sm:pb-6 lg:col-span-1 " +
        "lg:gap-[18px] lg:border-e lg:border-b-0 lg:pb-7"
      }
    >
      {host}
      <h1 className="break-words text-xl font-title lg:-mt-1">
        <bdi>{event.title}</bdi>
      </h1>
      {former && <FormerLine former={former} />}
      {booker.slot !== null && <WhenLine start={booker.slot} end={later(booker.slot, toMilliseconds(minutes(booker.duration)))} />}
      <ul className="flex flex-wrap gap-x-4 gap-y-2.5 lg:flex-col">
        <Fact icon={<Clock />}>{event.lengths.length > 1 && !isForm ? <LengthSwitch /> : lengthText(booker.duration, t)}</Fact>
        {facts}
      </ul>
      {about && <div className={`text-subtle ${isForm ? "max-lg:hidden" : "max-sm:line-clamp-3"}`}>{about}</div>}
      {!isForm && away.length > 0 && (
        <Suspense>
          <AwayNotices {...{ t, away, locale: data.locale, name: hostsText(event.hosts, t) }} />
        </Suspense>
      )}
      <ZonePicker />
    </section>
  );
}
