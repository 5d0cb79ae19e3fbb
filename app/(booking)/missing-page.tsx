import type { Metadata } from "next";
import { FullPageMessage } from "@/components/states/full-page-message";
import { buttonClasses } from "@/components/ui/button-classes";
import { answerNotFound, isUnreadable } from "@/server/core/page-status";
import { LanguageSwitch } from "./language-switch";
import { askedWords } from "./page-language";

const TEXTS = {
  address: { title: "unreadable.title", text: "unreadable.text" },
  page: { title: "notFound.pageTitle", text: "notFound.text" },
  bookingPage: { title: "notFound.title", text: "notFound.text" },
  booking: { title: "notFound.bookingTitle", text: "notFound.bookingText" },
} as const;

type Missing = Exclude<keyof typeof TEXTS, "address">;

/** An address that nobody can read names no page, whatever was looked for. */
const saidOf = (what: Missing) => TEXTS[isUnreadable() ? "address" : what];

export async function missingMetadata(what: Missing): Promise<Metadata> {
  const { t } = await askedWords();
  return { title: { absolute: t(saidOf(what).title) }, robots: { index: false } };
}

/** What a page answers with when there is nothing at its address: 404, and the words in the first HTML, so without JavaScript too. */
export function missingPage(what: Missing) {
  answerNotFound();
  return <MissingPage what={what} />;
}

/** What is not there, in the visitor's language. */
export async function MissingPage({ what }: { what: Missing }) {
  const words = await askedWords();
  const { t, language, direction } = words;
  return (
    <div lang={language} dir={direction}>
      <FullPageMessage
        code={isUnreadable() ? "400" : "404"}
        title={t(saidOf(what).title)}
        description={t(saidOf(what).text)}
        action={
          // a plain link: this page is part of every other one, and the router's link would be part of it
          what === "page" && (
            <a href="/" className={buttonClasses()}>
              {t("notFound.start")}
            </a>
          )
        }
        languages={<LanguageSwitch words={words} />}
      />
    </div>
  );
}
