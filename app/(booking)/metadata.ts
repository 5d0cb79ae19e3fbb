import type { Metadata } from "next";
import { hostsText, lengthText } from "@/components/booker/format";
import type { PublicEventType } from "@/server/event-types/dto";
import type { PageWords } from "./words";

/** More than this no preview shows. */
const MOST_CHARACTERS = 200;

/** Title, description and preview of an event type's page. */
export function metadataOf(eventType: PublicEventType, { t, language }: PageWords): Metadata {
  const host = hostsText(eventType.hosts, t);
  const title = t("page.title", { title: eventType.title, host });
  const length = lengthText(eventType.lengthInMinutes, t);
  const description = (eventType.description.trim() || t("page.description", { length, host })).slice(0, MOST_CHARACTERS);
  return {
    title: { absolute: title },
    description,
    robots: eventType.hidden ? { index: false } : undefined,
    openGraph: { title, description, type: "website", locale: language, siteName: "Kairos" },
    twitter: { card: "summary", title, description },
  };
}
