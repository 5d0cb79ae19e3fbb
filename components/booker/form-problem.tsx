"use client";

import type { Instant } from "@/server/core/units";
import { useShared } from "./booker-context";
import { nearestStarts, offsetAt } from "./clock";
import { shortDayText, timeText } from "./format";
import type { FormState } from "./types";
import type { BookerState } from "./use-booker";

const MOST_ALTERNATIVES = 4;

/** What stands in the way of the whole booking: the time is gone, or it could not be sent. */
export function FormProblem({ state, slot }: { state: FormState; slot: Instant }) {
  const { booker, data, t } = useShared();
  if (isGone(state, booker, slot)) return <Gone state={state} slot={slot} />;
  const count = Object.keys(state.fields).length;
  if (!state.problem && !count) return null;
  const isSignIn = state.problem === "signIn";
  return (
    <div role="alert" tabIndex={-1} data-problem className="rounded-lg bg-error px-4 py-3 text-error">
      <p className="font-medium">
        {isSignIn ? t("error.signIn") : (state.message ?? (count ? t("form.notSent", { count }) : t("error.generic")))}
      </p>
      {state.existingUid && (
        <a
          href={`/reschedule/${encodeURIComponent(state.existingUid)}`}
          className={
            "mt-3 inline-flex h-11 items-center rounded-md border border-default bg-default px-4 font-medium text-emphasis " +
            "no-underline hover:border-strong"
          }
        >
          {t("form.moveExisting")}
        </a>
      )}
      {isSignIn && (
        <a
          href={`/auth/login?callbackUrl=${encodeURIComponent(data.path + booker.hrefTo({}))}`}
          className="mt-1 inline-block font-semibold underline"
          suppressHydrationWarning
        >
          {t("form.signIn")}
        </a>
      )}
    </div>
  );
}

/** Whether the form's time is no longer on offer: the server has said so, or the month's slots do. */
export function isGone(state: FormState, { slots }: BookerState, slot: Instant): boolean {
  return slots ? !slots.starts.includes(slot) : state.problem === "taken" || state.problem === "notOffered";
}

/** Somebody was faster, or the link led to a time that nobody offered: the nearest times, each of which sends the same form again. */
function Gone({ state, slot }: { state: FormState; slot: Instant }) {
  const { booker, data, t } = useShared();
  const isOfLink = state.problem === null && data.start.slot === slot && !data.slots.starts.includes(slot);
  const isNobodys = isOfLink || state.problem === "notOffered";
  const title =
    slot <= data.start.now ? t("notOffered.past") : (isNobodys && state.message) || t(isNobodys ? "notOffered.title" : "taken.title");
  const near = nearestStarts(booker.slots?.starts ?? [], slot, MOST_ALTERNATIVES);
  const [some, none] = isOfLink ? (["notOffered.text", "notOffered.none"] as const) : (["taken.text", "taken.none"] as const);
  const text = (start: number) => {
    const offset = offsetAt(booker.offsets, start);
    return `${shortDayText(start, offset, data.locale)}, ${timeText(start, offset, data.locale, booker.hours)}`;
  };
  return (
    <div role="alert" tabIndex={-1} data-problem className="rounded-lg bg-attention p-4 text-attention">
      <p className="font-semibold">{title}</p>
      <p className="mt-0.5">
        {t(near.length || !booker.slots ? some : none)}{" "}
        {booker.slots && !near.length && (
          <a
            href={booker.hrefTo({ slot: null })}
            onClick={(press) => {
              press.preventDefault();
              booker.closeForm();
            }}
            className="font-semibold underline"
          >
            {t("taken.calendar")}
          </a>
        )}
      </p>
      {near.length > 0 && (
        <div className="mt-3 grid gap-2 sm:grid-cols-2">
          {near.map((start) => (
            <button
              key={start}
              type="submit"
              name="slot"
              value={new Date(start).toISOString()}
              suppressHydrationWarning
              className={
                "h-11 rounded-md border border-default bg-default px-3 font-medium text-emphasis tabular-nums transition-colors " +
                "duration-fast hover:border-strong"
              }
            >
              {t("taken.book", { time: text(start) })}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
