import { CalendarPlus } from "lucide-react";
import type { CalendarEntry, Words } from "./types";

/** Ways to put the booking into a calendar. */
export function CalendarLinks({ calendars, words }: { calendars: CalendarEntry[]; words: Words }) {
  const { t } = words;
  if (!calendars.length) return null;
  return (
    <section aria-labelledby="calendars" className="border-subtle border-t px-5 py-5 sm:px-9">
      <h2 id="calendars" className="mb-3 flex items-center gap-2 font-semibold text-emphasis text-sm">
        <CalendarPlus aria-hidden className="size-4 text-faint" />
        {t("calendar.add")}
      </h2>
      <ul className="flex flex-wrap gap-2">
        {calendars.map(({ id, href }) => (
          <li key={id}>
            <a
              href={href}
              {...(id === "ics" ? { download: true } : { target: "_blank", rel: "noreferrer" })}
              className={
                "inline-flex h-9 items-center rounded-md border border-default px-3.5 font-medium text-default no-underline " +
                "transition-colors duration-fast hover:border-emphasis hover:text-emphasis"
              }
            >
              {t(`calendar.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
