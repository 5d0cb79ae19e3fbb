import { ArrowRight } from "lucide-react";
import { dateRangeText } from "./format";
import type { Away, BookerWords } from "./types";

interface AwayNoticesProps {
  away: readonly Away[];
  name: string;
  locale: string;
  t: BookerWords;
}

/** Why days are closed, and who can be met instead. */
export function AwayNotices({ away, name, locale, t }: AwayNoticesProps) {
  return away.map(({ from, to, emoji, note, cover }) => (
    <div key={`${from} ${to}`} className="flex gap-2.5 rounded-lg bg-attention px-3.5 py-3 text-attention">
      <span aria-hidden>{emoji}</span>
      <div className="grid min-w-0 gap-0.5">
        <p suppressHydrationWarning>{t("away.notice", { name, days: dateRangeText(from, to, locale) })}</p>
        {note && (
          <p className="whitespace-pre-line break-words">
            <bdi>{note}</bdi>
          </p>
        )}
        {cover && (
          <a href={cover.href} className="inline-flex items-center gap-1 font-semibold underline">
            {t("away.cover", { name: cover.name })}
            <ArrowRight aria-hidden className="size-3.5 rtl:-scale-x-100" />
          </a>
        )}
      </div>
    </div>
  ));
}
