"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { MouseEvent, ReactNode } from "react";
import { useShared } from "./booker-context";
import { addPeriods, firstDateOf, monthOf } from "./clock";

/** To the period before and after the shown one. */
export function PeriodSteps({ previous, next }: { previous: string; next: string }) {
  const { booker } = useShared();
  return (
    <div className="flex gap-1">
      <Step to={addPeriods(booker.period, -1)} label={previous} disabled={booker.isFirst}>
        <ChevronLeft />
      </Step>
      <Step to={addPeriods(booker.period, 1)} label={next}>
        <ChevronRight />
      </Step>
    </div>
  );
}

function Step({ to, label, disabled = false, children }: { to: string; label: string; disabled?: boolean; children: ReactNode }) {
  const { booker } = useShared();
  const look = "grid size-9 place-items-center rounded-md transition-colors duration-fast [&_svg]:size-[18px] rtl:[&_svg]:-scale-x-100";
  const isMonth = booker.layout === "month";
  const go = (press: MouseEvent) => {
    press.preventDefault();
    if (disabled) return;
    if (isMonth) booker.goToMonth(to);
    else booker.goToDate(to);
  };
  const date = firstDateOf(to);
  // one element, so that the focus stays where it is when the first period is reached
  return (
    <a
      href={disabled ? undefined : booker.hrefTo({ month: monthOf(date), date: isMonth ? null : date, slot: null })}
      role={disabled ? "link" : undefined}
      aria-disabled={disabled || undefined}
      tabIndex={0}
      aria-label={label}
      onClick={go}
      className={`${look} ${disabled ? "cursor-default text-faint opacity-60" : "text-default hover:bg-subtle hover:text-emphasis"}`}
    >
      {children}
    </a>
  );
}
