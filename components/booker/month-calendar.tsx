"use client";

import { lazy, Suspense } from "react";
import { useShared } from "./booker-context";
import { middayOf, weeksOf } from "./clock";
import { DayGrid } from "./day-grid";
import { monthTitle, monthTitleText } from "./format";
import { PeriodSteps } from "./period-steps";

// what pages with one layout, and months with times, do not need
const LayoutToggle = lazy(() => import("./layout-toggle").then((module) => ({ default: module.LayoutToggle })));
const NextFree = lazy(() => import("./next-free").then((module) => ({ default: module.NextFree })));

/** The month with its bookable days marked. */
export function MonthCalendar() {
  const { data, booker, t } = useShared();
  const { month, until, days, failed } = booker;
  const isEmpty = days?.size === 0;
  const title = monthTitle(middayOf(`${month}-01`), data.locale);
  return (
    <section aria-label={t("region.day")} aria-busy={!days && !failed} className="min-w-0 p-4 pb-5 sm:p-7 sm:pb-6">
      <div className="mb-[18px] flex min-h-9 flex-wrap items-center justify-between gap-y-2 ps-1 sm:ps-0">
        <h2 id="month-title" suppressHydrationWarning className="font-medium text-lg text-subtle">
          {title.map(({ text, isMonth }) =>
            isMonth ? (
              <b key={text} className="font-title text-emphasis" suppressHydrationWarning>
                {text}
              </b>
            ) : (
              text
            ),
          )}
        </h2>
        <div className="flex items-center gap-2">
          {data.event.layouts.enabledLayouts.length > 1 && (
            <Suspense>
              <LayoutToggle />
            </Suspense>
          )}
          <PeriodSteps previous={t("month.previous")} next={t("month.next")} />
        </div>
      </div>
      <div className="relative">
        <DayGrid weeks={weeksOf(month, until, data.weekStart)} labelledBy="month-title" isDimmed={isEmpty} />
        {isEmpty && <EmptyMonth month={month} />}
      </div>
    </section>
  );
}

/** Over the grid, so that the page does not jump: what to do when a month has nothing. */
function EmptyMonth({ month }: { month: string }) {
  const { data, t } = useShared();
  return (
    <div className="absolute inset-0 grid place-items-center">
      <Suspense>
        <NextFree title={t("month.empty", { month: monthTitleText(middayOf(`${month}-01`), data.locale) })} />
      </Suspense>
    </div>
  );
}
