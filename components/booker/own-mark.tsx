"use client";

import { useShared } from "./booker-context";

/** Beside a time that clashes with something of the visitor's own. */
export function OwnMark({ start }: { start: number }) {
  const { booker, t } = useShared();
  const clash = booker.own.clashOf(start, booker.duration);
  if (!clash) return null;
  return (
    <span title={t("own.busy", { title: clash.title })} className="font-normal text-subtle text-xs">
      <span aria-hidden className="me-1 inline-block size-1.5 rounded-full bg-(--cal-text-attention,currentColor) align-middle" />
      <span aria-hidden>{t("own.mark")}</span>
      <span className="sr-only">{t("own.busy", { title: clash.title })}</span>
    </span>
  );
}
