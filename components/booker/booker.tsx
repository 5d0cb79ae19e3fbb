"use client";

import { lazy, type ReactNode, useEffect, useRef } from "react";
import { Announcer } from "./announcer";
import { BookerProvider } from "./booker-context";
import { DayTimes } from "./day-times";
import { MeetingInfo } from "./meeting-info";
import { MonthCalendar } from "./month-calendar";
import type { BookerData, FormAction } from "./types";
import { useBooker } from "./use-booker";
import { ZonePending } from "./zone-pending";

const card =
  "group/booker grid w-full bg-default sm:rounded-xl sm:border-(length:--cal-border-booker-width) sm:border-booker sm:shadow-card";
const month = "sm:grid-cols-[minmax(0,1fr)_248px] lg:max-w-[976px] lg:grid-cols-[288px_minmax(0,1fr)_248px]";
const severalDays = "lg:max-w-[1240px] lg:grid-cols-[264px_minmax(0,1fr)]";

/*
 * Week, columns and the form weigh only on those who come to them. There is no placeholder: a page that starts with one has it in its
 * first HTML, whole also without JavaScript, and a later step is a transition, which keeps what is shown until its script is there.
 */
const SeveralDays = lazy(() => import("./several-days"));
const loadDetails = () => import(/* webpackChunkName: "details" */ "./details-step");
const DetailsStep = lazy(loadDetails);

interface BookerProps {
  data: BookerData;
  action: FormAction;
  /** Who is met, and what is said of the meeting: rendered on the server. */
  host: ReactNode;
  facts: ReactNode;
  about: ReactNode;
  /** Of the page's Content-Security-Policy. */
  nonce?: string | undefined;
}

/** The booking page: who and what · the month · the times of the day; then the form in place of the last two. */
export function Booker({ data, action, host, facts, about, nonce }: BookerProps) {
  const booker = useBooker(data);
  const root = useRef<HTMLDivElement>(null);
  const isMonth = booker.layout === "month" || booker.slot !== null;
  useFocusOnStep(root, booker.slot !== null);
  useFormOnApproach(root);
  return (
    <BookerProvider {...{ data, booker, host, facts, about }}>
      <div
        ref={root}
        className={`${card} ${isMonth ? month : severalDays}`}
        data-device={data.start.expectedDevice ?? undefined}
        suppressHydrationWarning
      >
        <ZonePending nonce={nonce} />
        <MeetingInfo />
        {booker.slot === null ? (
          isMonth ? (
            <>
              <MonthCalendar />
              <DayTimes />
            </>
          ) : (
            <SeveralDays />
          )
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
    const target = root.current?.querySelector<HTMLElement>(
      isForm ? "[data-step-start]" : "[role=grid] [tabindex='0'], [data-days] [data-slot]",
    );
    target?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [isForm, root]);
}

/** Who points at something of the page, or steps into it by key, will want the form next. */
function useFormOnApproach(root: React.RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const approach = new AbortController();
    const load = () => {
      approach.abort();
      // tried again when the form is opened
      loadDetails().catch(() => undefined);
    };
    for (const event of ["pointerover", "focusin"]) root.current?.addEventListener(event, load, { signal: approach.signal });
    return () => approach.abort();
  }, [root]);
}
