import { Globe } from "lucide-react";
import { headers } from "next/headers";
import { LANGUAGE_NAMES, LANGUAGES } from "@/server/i18n/translate";
import type { PageWords } from "./words";

/** The languages of a public page, each under its own name: plain links, which work without JavaScript too. */
export async function LanguageSwitch({ words }: { words: Pick<PageWords, "language" | "t"> }) {
  const here = (await headers()).get("x-kairos-path") ?? "/";
  const label = words.t("language.label");
  return (
    <details className="relative">
      <summary
        className={
          "flex h-8 cursor-pointer list-none items-center gap-1.5 rounded px-2 text-subtle text-xs transition-colors " +
          "duration-fast hover:bg-subtle hover:text-emphasis [&::-webkit-details-marker]:hidden"
        }
      >
        <Globe aria-hidden className="size-3.5" />
        <span className="sr-only">{label}: </span>
        {LANGUAGE_NAMES[words.language]}
      </summary>
      <nav
        aria-label={label}
        className="absolute start-0 bottom-full z-10 mb-1 grid w-48 rounded-md border border-subtle bg-default p-1 shadow-lg"
      >
        {LANGUAGES.map((language) => (
          <a
            key={language}
            href={`/api/language?${new URLSearchParams({ to: language, back: here })}`}
            lang={language}
            dir={language === "ar" ? "rtl" : "ltr"}
            hrefLang={language}
            rel="nofollow"
            aria-current={language === words.language || undefined}
            className={
              "rounded-sm px-2.5 py-1.5 text-default text-sm no-underline hover:bg-subtle hover:text-emphasis " +
              "aria-[current]:font-semibold aria-[current]:text-emphasis"
            }
          >
            {LANGUAGE_NAMES[language]}
          </a>
        ))}
      </nav>
    </details>
  );
}
