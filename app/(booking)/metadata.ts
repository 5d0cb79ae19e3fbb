import type { Metadata } from "next";
import { hostsText, lengthText } from "@/components/booker/format";
import { webappUrl } from "@/server/core/env";
import { plainText } from "@/server/core/markdown";
import type { PublicEventType } from "@/server/event-types/dto";
import { previewOf } from "./preview";
import type { PageWords } from "./words";

/** More than this no preview shows. */
export const MOST_CHARACTERS = 200;

/** Title, description and preview of an event type's page; a picture only where it has a public path. */
export function metadataOf(eventType: PublicEventType, { t, language }: PageWords, path?: string): Metadata {
  const host = hostsText(eventType.hosts, t);
  const title = t("page.title", { title: eventType.title, host });
  const length = lengthText(eventType.lengthInMinutes, t);
  const description = (plainText(eventType.description) || t("page.description", { length, host })).slice(0, MOST_CHARACTERS);
  const images = path && !eventType.hidden ? previewOf(path, title) : [];
  return {
    title: { absolute: title },
    description,
    robots: eventType.hidden ? { index: false } : undefined,
    openGraph: {
      title,
      description,
      type: "website",
      locale: language,
      siteName: "Kairos",
      images,
      ...(path && { url: webappUrl() + path }),
    },
    twitter: { card: images.length ? "summary_large_image" : "summary", title, description, images },
  };
}
