"use client";

import { ArrowLeft } from "lucide-react";
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { Instant } from "@/server/core/units";
import { useLostAction } from "../states/use-lost-action";
import { Challenge } from "../ui/challenge";
import { useShared } from "./booker-context";
import { CodeField } from "./code-field";
import { FormFields } from "./form-fields";
import { FormProblem, isGone } from "./form-problem";
import { findProblems } from "./form-problems";
import { usualHours } from "./format";
import { knownHolder } from "./remember";
import { type FormAction, type FormState, NOTHING_SENT } from "./types";
import { useHold } from "./use-hold";

/** The form for a chosen time. Without JavaScript the same action answers with this page, its problems and what was typed. */
export default function DetailsStep({ action, slot }: { action: FormAction; slot: Instant }) {
  const { data, booker, t } = useShared();
  const [first] = useState(() => ({ ...NOTHING_SENT, values: booker.draft.current }));
  const lost = useLostAction<FormState>(action, (former, sent) => ({
    ...former,
    tries: former.tries + 1,
    problem: "failed",
    message: t("error.lost"),
    fields: {},
    values: textsOf(sent),
  }));
  const [state, send, isSending] = useActionState(lost, first);
  const form = useRef<HTMLFormElement>(null);
  const isEnhanced = useIsEnhanced();
  const checked = useOwnCheck(state);
  useFocusOnProblem(form, checked.fields, state);
  useRefreshWhenTaken(state);
  useHold(slot);

  const keep = (event: FormEvent<HTMLFormElement>) => {
    booker.draft.current = textsOf(new FormData(event.currentTarget));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const problems = findProblems(event.currentTarget, t);
    checked.set(problems);
    if (Object.keys(problems).length) return;
    const answers = new FormData(event.currentTarget, submitter);
    const holder = knownHolder();
    if (holder) answers.set("holder", holder);
    startTransition(() => send(answers));
  };

  return (
    <section aria-label={t("region.details")} className="min-w-0 p-5 pb-8 sm:p-7 max-lg:sm:col-span-full lg:col-span-2">
      <BackLink />
      <form ref={form} action={send} onSubmit={onSubmit} onInput={keep} noValidate={isEnhanced} className="mt-4 grid max-w-[560px] gap-5">
        <HiddenFacts slot={slot} />
        <FormProblem state={state} slot={slot} />
        <FormFields state={state} problems={checked.fields} />
        {state.codeSentTo && <CodeField sentTo={state.codeSentTo} problem={checked.fields.emailVerificationCode} />}
        {data.challenge && <Challenge key={state.tries} {...data.challenge} language={data.language} problem={checked.fields.challenge} />}
        {!isGone(state, booker, slot) && (
          <button
            type="submit"
            aria-disabled={isSending || undefined}
            className={
              "mt-1 h-11 justify-self-start rounded-md bg-brand px-6 font-semibold text-base text-on-brand leading-none " +
              "transition-[background-color,opacity] duration-fast hover:bg-brand-emphasis aria-disabled:opacity-60 " +
              "max-sm:w-full"
            }
          >
            {t(data.former ? "form.reschedule" : data.event.needsConfirmation ? "form.request" : "form.confirm")}
          </button>
        )}
        <output className="sr-only">{isSending ? t("form.sending") : ""}</output>
      </form>
    </section>
  );
}

/** Typed answers by input name. */
function textsOf(form: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const [name, value] of form) if (typeof value === "string") values[name] = [...(values[name] ?? []), value];
  return values;
}

function BackLink() {
  const { booker, t } = useShared();
  return (
    <a
      href={booker.hrefTo({ slot: null })}
      onClick={(press) => {
        press.preventDefault();
        booker.closeForm();
      }}
      className={
        "-mx-2 inline-flex h-9 items-center gap-2 rounded px-2 font-medium text-subtle no-underline transition-colors " +
        "duration-fast hover:bg-subtle hover:text-emphasis"
      }
    >
      <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
      {t("form.changeTime")}
    </a>
  );
}

/** What the booking needs beside the answers. */
function HiddenFacts({ slot }: { slot: number }) {
  const { data, booker } = useShared();
  const { event, former } = data;
  const facts: Record<string, string> = {
    slot: new Date(slot).toISOString(),
    ...(event.usernames ? { usernames: event.usernames.join(",") } : { eventTypeId: String(event.id) }),
    duration: String(booker.duration),
    timeZone: booker.zone,
    language: data.language,
    hours: String(booker.hours ?? usualHours(data.locale)),
    page: data.passThrough,
    ...(former && { former: former.uid }),
    ...(data.privateLinkId && { privateLinkId: data.privateLinkId }),
    ...(former?.seatUid && { seatUid: former.seatUid }),
    ...(former?.rescheduledBy && { rescheduledBy: former.rescheduledBy }),
    ...Object.fromEntries(Object.entries(data.metadata).map(([key, value]) => [`metadata.${key}`, value])),
  };
  return (
    <>
      {Object.entries(facts).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {/* Nobody sees this field; what fills it in is a machine. */}
      <div aria-hidden className="absolute -start-[9999px] size-px overflow-hidden">
        <label>
          Website
          <input type="text" name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}

/** True once the page's own code runs: until then, and without JavaScript, the browser checks the form and says so itself. */
function useIsEnhanced(): boolean {
  const [isEnhanced, setIsEnhanced] = useState(false);
  useEffect(() => {
    setIsEnhanced(true);
  }, []);
  return isEnhanced;
}

/** Problems that the page has found itself, until the server has said more. */
function useOwnCheck(state: FormState) {
  const [own, setOwn] = useState<{ tries: number; fields: Record<string, string> }>({ tries: 0, fields: {} });
  return {
    fields: own.tries === state.tries && Object.keys(own.fields).length ? own.fields : state.fields,
    set: (fields: Record<string, string>) => setOwn({ tries: state.tries, fields }),
  };
}

/** After a refusal the focus goes to the first field with a problem, else to the problem of the whole. */
function useFocusOnProblem(form: React.RefObject<HTMLFormElement | null>, fields: Record<string, string>, state: FormState) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer, and each own check, moves the focus once
  useEffect(() => {
    const target =
      form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input") ??
      form.current?.querySelector<HTMLElement>("[data-problem]");
    target?.focus();
  }, [form, fields, state.tries]);
}

/** The time has gone: what is on offer now is asked for again. */
function useRefreshWhenTaken(state: FormState) {
  const { booker } = useShared();
  const refresh = useRef(booker.refresh);
  refresh.current = booker.refresh;
  useEffect(() => {
    if ((state.problem === "taken" || state.problem === "notOffered") && state.tries > 0) refresh.current();
  }, [state.problem, state.tries]);
}
