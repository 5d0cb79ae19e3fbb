"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Announcer } from "./announcer";
import { BookerProvider } from "./booker-context";
import { DayTimes } from "./day-times";
import { DetailsStep } from "./details-step";
import { MeetingInfo } from "./meeting-info";
import { MonthCalendar } from "./month-calendar";
import type { BookerData, FormAction } from "./types";
import { useBooker } from "./use-booker";
import { ZonePending } from "./zone-pending";

const card =
  "group/booker grid w-full bg-default sm:rounded-xl sm:border-(length:--cal-border-booker-width) sm:border-booker sm:shadow-card sm:grid-cols-[minmax(0,1fr)_248px] lg:max-w-[976px] lg:grid-cols-[288px_minmax(0,1fr)_248px]";

interface BookerProps {
  data: BookerData;
  action: FormAction;
  /** The hosts' pictures, rendered on the server. */
  faces: ReactNode;
  /** Of the page's Content-Security-Policy. */
  nonce?: string | undefined;
}

/** The booking page: who and what · the month · the times of the day; then the form in place of the last two. */
export function Booker({ data, action, faces, nonce }: BookerProps) {
  const booker = useBooker(data);
  const root = useRef<HTMLDivElement>(null);
  useFocusOnStep(root, booker.slot !== null);
  return (
    <BookerProvider data={data} booker={booker} faces={faces}>
      <div ref={root} className={card} data-device={data.start.expectedDevice ?? undefined} suppressHydrationWarning>
        <ZonePending nonce={nonce} />
        <MeetingInfo />
        {booker.slot === null ? (
          <>
            <MonthCalendar />
            <DayTimes />
          </>
        ) : (
          <DetailsStep action={action} slot={booker.slot} />
        )}
      </div>
      <Announcer />
    </BookerProvider>
  );
}

/** After a step the focus follows: to the form's first empty field, or back to the calendar; on a phone the new step is scrolled to. */
function useFocusOnStep(root: React.RefObject<HTMLDivElement | null>, isForm: boolean) {
  const before = useRef(isForm);
  useEffect(() => {
    if (before.current === isForm) return;
    before.current = isForm;
    const target = root.current?.querySelector<HTMLElement>(isForm ? "[data-step-start]" : "[role=grid] [tabindex='0']");
    target?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isForm, root]);
}
