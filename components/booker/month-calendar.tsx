"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useShared } from "./booker-context";
import { addMonths, middayOf, weeksOf } from "./clock";
import { DayGrid } from "./day-grid";
import { monthTitle, monthTitleText } from "./format";

/** The month with its bookable days marked. */
export function MonthCalendar() {
  const { data, booker, t } = useShared();
  const { month, days, failed, isFirstMonth } = booker;
  const isEmpty = days?.size === 0;
  const title = monthTitle(middayOf(`${month}-01`), data.locale);
  return (
    <section aria-label={t("region.day")} aria-busy={!days && !failed} className="min-w-0 p-4 pb-5 sm:p-7 sm:pb-6">
      <div className="mb-[18px] flex min-h-9 items-center justify-between ps-1 sm:ps-0">
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
        <div className="flex gap-1">
          <MonthStep to={addMonths(month, -1)} label={t("month.previous")} disabled={isFirstMonth}>
            <ChevronLeft />
          </MonthStep>
          <MonthStep to={addMonths(month, 1)} label={t("month.next")}>
            <ChevronRight />
          </MonthStep>
        </div>
      </div>
      <div className="relative">
        <DayGrid weeks={weeksOf(month, data.weekStart)} labelledBy="month-title" isDimmed={isEmpty} />
        {isEmpty && <EmptyMonth month={month} />}
      </div>
    </section>
  );
}

function MonthStep({ to, label, disabled = false, children }: { to: string; label: string; disabled?: boolean; children: ReactNode }) {
  const { booker } = useShared();
  const look = "grid size-9 place-items-center rounded-md [&_svg]:size-[18px] rtl:[&_svg]:-scale-x-100";
  const go = (press: MouseEvent) => {
    press.preventDefault();
    if (!disabled) booker.goToMonth(to);
  };
  // one element, so that the focus stays where it is when the first month is reached
  return (
    <a
      href={disabled ? undefined : booker.hrefTo({ month: to, date: null, slot: null })}
      role={disabled ? "link" : undefined}
      aria-disabled={disabled || undefined}
      tabIndex={0}
      aria-label={label}
      onClick={go}
      className={`${look} transition-colors duration-fast ${disabled ? "cursor-default text-faint opacity-60" : "text-default hover:bg-subtle hover:text-emphasis"}`}
    >
      {children}
    </a>
  );
}

/** Over the grid, so that the page does not jump: what to do when a month has nothing. */
function EmptyMonth({ month }: { month: string }) {
  const { data, booker, t } = useShared();
  const name = (of: string) => monthTitleText(middayOf(`${of}-01`), data.locale);
  const next = addMonths(month, 1);
  return (
    <div className="absolute inset-0 grid place-items-center">
      <div className="grid justify-items-center gap-1 rounded-xl bg-default px-8 py-6 text-center">
        <p className="font-semibold text-emphasis" suppressHydrationWarning>
          {t("month.empty", { month: name(month) })}
        </p>
        <p className="text-subtle">{t("month.emptyHint")}</p>
        <a
          href={booker.hrefTo({ month: next, date: null, slot: null })}
          onClick={(press) => {
            press.preventDefault();
            booker.goToMonth(next);
          }}
          suppressHydrationWarning
          className="mt-2 inline-flex h-9 items-center rounded-md bg-brand px-3.5 font-semibold text-on-brand no-underline hover:bg-brand-emphasis"
        >
          {t("month.goto", { month: name(next) })}
        </a>
      </div>
    </div>
  );
}
