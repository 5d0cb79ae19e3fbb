"use client";

import type { ReactNode } from "react";
import { useShared } from "./booker-context";
import { addDays, datesOf, monthOf } from "./clock";
import { DayColumn } from "./day-column";
import { HoursSwitch, TimesFailed } from "./day-times";
import { dateRangeText } from "./format";
import { LayoutToggle } from "./layout-toggle";
import { NextFree } from "./next-free";
import OwnSwitch from "./own-switch";
import { PeriodSteps } from "./period-steps";
import { useTimeKeys } from "./use-time-keys";
import { WeekFrame } from "./week-frame";
import { type Scale, scaleOf } from "./week-scale";

/** Seven days side by side: on a time grid, or each with its list of times. On a phone the lists stand one below the other. */
export default function SeveralDays() {
  const { data, booker, t } = useShared();
  const { days, failed, period, duration } = booker;
  const isWeek = booker.layout === "week";
  const scale = isWeek ? scaleOf(days ?? new Map(), booker.offsets, duration, booker.own.times, datesOf(period)) : null;
  const keys = useTimeKeys();
  return (
    <section
      aria-label={t(isWeek ? "layout.week" : "layout.column")}
      aria-busy={!days && !failed}
      className="flex min-w-0 flex-col p-4 pb-5 sm:p-6 max-lg:sm:col-span-full"
    >
      <Head />
      <p id="days-keys" className="sr-only">
        {t("week.keys")}
      </p>
      {failed ? (
        <div className="min-h-96">
          <TimesFailed />
        </div>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the links inside
        <div ref={keys.ref} data-days onKeyDown={keys.onKeyDown} className="relative min-h-96 sm:min-h-0">
          {scale ? <WeekFrame scale={scale}>{columns(period, scale)}</WeekFrame> : <Columns>{columns(period, null)}</Columns>}
          {days?.size === 0 && (
            <div className="absolute inset-0 grid place-items-center">
              <NextFree title={t("week.empty")} />
            </div>
          )}
        </div>
      )}
      {data.signedIn && (
        <div className="mt-4">
          <OwnSwitch />
        </div>
      )}
    </section>
  );
}

const columns = (period: string, scale: Scale | null) => datesOf(period).map((date) => <DayColumn key={date} date={date} scale={scale} />);

function Columns({ children }: { children: ReactNode }) {
  return <div className="grid content-start gap-4 sm:h-[600px] sm:grid-cols-7 sm:gap-2 sm:overflow-y-auto">{children}</div>;
}

function Head() {
  const { data, booker, t } = useShared();
  const { period, today } = booker;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <h2 suppressHydrationWarning className="me-auto min-w-0 font-title text-lg">
        {dateRangeText(period, addDays(period, 6), data.locale)}
      </h2>
      <a
        href={booker.hrefTo({ month: monthOf(today), date: today, slot: null })}
        onClick={(press) => {
          press.preventDefault();
          booker.goToDate(today);
        }}
        suppressHydrationWarning
        className={
          "inline-flex h-9 items-center rounded-md border border-default px-3 font-medium text-default no-underline " +
          "transition-colors duration-fast hover:border-emphasis hover:text-emphasis max-sm:order-1 max-sm:me-auto"
        }
      >
        {t("week.today")}
      </a>
      <span className="max-sm:order-2">
        <HoursSwitch />
      </span>
      <span className="max-sm:order-3">
        <LayoutToggle />
      </span>
      <PeriodSteps previous={t("week.previous")} next={t("week.next")} />
    </div>
  );
}
