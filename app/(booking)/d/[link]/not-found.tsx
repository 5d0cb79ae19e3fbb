import type { Metadata } from "next";
import { FullPageMessage } from "@/components/states/full-page-message";
import { pageWords } from "../../words";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords();
  return { title: { absolute: t("notFound.title") }, robots: { index: false } };
}

export default async function NotFound() {
  const { t } = await pageWords();
  return <FullPageMessage code="404" title={t("notFound.title")} description={t("notFound.text")} />;
}
