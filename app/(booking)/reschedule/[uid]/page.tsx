import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BookerPage } from "../../booker-page";
import type { PublicPage } from "../../find-event-type";
import { loadReschedule } from "../../load-reschedule";
import { missingMetadata, missingPage } from "../../missing-page";
import { first } from "../../visitor";
import { pageWords } from "../../words";

type Props = PublicPage<{ uid: string }>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ uid }, query] = await Promise.all([params, searchParams]);
  const found = await loadReschedule(uid, query);
  if (!found) return missingMetadata("booking");
  const { t } = await pageWords(first(query, "lang"), found.eventType?.interfaceLanguage);
  return { title: { absolute: t("page.reschedule", { title: found.title }) }, robots: { index: false } };
}

export default async function ReschedulePage({ params, searchParams }: Props) {
  const [{ uid }, query] = await Promise.all([params, searchParams]);
  const found = await loadReschedule(uid, query);
  if (!found) return missingPage("booking");
  const { eventType, usernames, former, bookingHref } = found;
  if (!eventType) redirect(bookingHref);
  const words = await pageWords(first(query, "lang"), eventType.interfaceLanguage);
  return <BookerPage {...{ eventType, usernames, query, words, former }} path={`/reschedule/${uid}`} />;
}
