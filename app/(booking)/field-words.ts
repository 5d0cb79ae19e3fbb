import type { BookingField } from "@/server/booking-fields/schemas";
import { DEFAULT_FIELDS, type DefaultFieldSlug } from "@/server/core/booking-fields";
import type { PageWords } from "./words";

const KEYS = {
  name: "field.name",
  email: "field.email",
  title: "field.title",
  location: "field.location",
  notes: "field.notes",
  guests: "field.guests",
  rescheduleReason: "field.rescheduleReason",
} as const satisfies Record<DefaultFieldSlug, string>;

/** The form's fields in the visitor's language, where the host has not named them. */
export function fieldsInWords(fields: readonly BookingField[], { t, language }: PageWords): BookingField[] {
  return language === "en" ? [...fields] : fields.map((field) => ({ ...field, label: labelOf(field, t), nameParts: partsOf(field, t) }));
}

function labelOf({ slug, label, isDefault }: BookingField, t: PageWords["t"]): string {
  if (!isDefault) return label;
  const known = slug as DefaultFieldSlug;
  return DEFAULT_FIELDS[known].label === label ? t(KEYS[known]) : label;
}

function partsOf({ nameParts }: BookingField, t: PageWords["t"]): BookingField["nameParts"] {
  if (!nameParts) return null;
  return {
    ...nameParts,
    firstNameLabel: nameParts.firstNameLabel === "First name" ? t("field.firstName") : nameParts.firstNameLabel,
    lastNameLabel: nameParts.lastNameLabel === "Last name" ? t("field.lastName") : nameParts.lastNameLabel,
  };
}
