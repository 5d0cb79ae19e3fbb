import type { BookingFieldSetting } from "@/server/booking-fields/schemas";
import { DEFAULT_FIELDS } from "@/server/core/booking-fields";

export type Answer = { slug: string; label: string; text: string };

/** Shown in places of their own. */
const ELSEWHERE = new Set(["name", "email", "guests", "location", "title", "attendeePhoneNumber"]);

/** "some-slug" -> "Some slug", for fields that the event type no longer has. */
const humanised = (slug: string) => {
  const words = slug.replace(/[-_]+/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const defaultLabel = (slug: string) => Object.entries(DEFAULT_FIELDS).find(([name]) => name === slug)?.[1].label;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(", ");
  if (typeof value === "object") return Object.values(value).map(textOf).filter(Boolean).join(" ");
  return String(value);
}

/** What the booker answered, under the labels of the event type's questions. */
export function answersOf(responses: Record<string, unknown>, fields: readonly BookingFieldSetting[] = []): Answer[] {
  return Object.entries(responses)
    .filter(([slug]) => !ELSEWHERE.has(slug))
    .map(([slug, value]) => {
      const label = fields.find((entry) => entry.slug === slug)?.label || defaultLabel(slug) || humanised(slug);
      return { slug, label, text: textOf(value) };
    })
    .filter(({ text }) => text !== "");
}
