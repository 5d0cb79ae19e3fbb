"use client";

import { useEffect, useState } from "react";
import { useShared } from "./booker-context";
import { middayOf, monthOf } from "./clock";
import { findNextFree } from "./find-next-free";
import { longDateText } from "./format";

/** What to do where the shown days have no times: the next day that has some is one step away. */
export function NextFree({ title }: { title: string }) {
  const { data, booker, t } = useShared();
  const next = useNextFree();
  return (
    <div className="grid justify-items-center gap-1 rounded-xl bg-default px-8 py-6 text-center">
      <p className="font-semibold text-emphasis" suppressHydrationWarning>
        {title}
      </p>
      <p className="text-subtle" suppressHydrationWarning>
        {next ? t("free.next", { day: dayText(next, data.locale) }) : t(next === null ? "free.none" : "month.emptyHint")}
      </p>
      {next && (
        <a
          href={booker.hrefTo({ month: monthOf(next), date: next, slot: null })}
          onClick={(press) => {
            press.preventDefault();
            booker.pickDay(next);
          }}
          suppressHydrationWarning
          className={
            "mt-2 inline-flex min-h-9 items-center rounded-md bg-brand px-3.5 font-semibold text-on-brand no-underline " +
            "hover:bg-brand-emphasis"
          }
        >
          {t("free.goto", { day: dayText(next, data.locale) })}
        </a>
      )}
    </div>
  );
}

const dayText = (date: string, locale: string) => longDateText(middayOf(date), locale);

/** The first later day with times; null where there is none, undefined while it is asked for. */
function useNextFree(): string | null | undefined {
  const { data, booker } = useShared();
  const { period, until, question } = booker;
  const known =
    data.slots.period === period &&
    data.slots.until === until &&
    data.slots.zone === question.zone &&
    data.slots.duration === question.duration;
  const key = JSON.stringify(question);
  const [found, setFound] = useState<{ key: string; date: string | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the question
  useEffect(() => {
    if (known) return;
    let isWanted = true;
    findNextFree(question).then(
      (date) => isWanted && setFound({ key, date }),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [known, key]);
  if (known) return data.nextFree;
  return found?.key === key ? found.date : undefined;
}
