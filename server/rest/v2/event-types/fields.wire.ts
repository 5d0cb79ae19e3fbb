import { z } from "zod";
import type { BookingField } from "@/server/booking-fields/schemas";

const shown = { label: z.string(), disableOnPrefill: z.boolean() };
const asked = { ...shown, required: z.boolean(), hidden: z.boolean() };
const placeholder = z.string();
const isDefault = z.literal(true);
const own = { ...asked, slug: z.string(), isDefault: z.literal(false) };
const options = z.array(z.string());
const textLength = { minLength: z.int().optional(), maxLength: z.int().optional() };

const nameParts = {
  firstNameLabel: z.string(),
  firstNamePlaceholder: z.string(),
  lastNameLabel: z.string(),
  lastNamePlaceholder: z.string(),
  lastNameRequired: z.boolean(),
};

const DefaultField = z.discriminatedUnion("slug", [
  z.object({
    slug: z.literal("name"),
    type: z.enum(["name", "splitName"]),
    ...shown,
    required: z.boolean(),
    placeholder,
    isDefault,
    ...z.object(nameParts).partial().shape,
  }),
  z.object({ slug: z.literal("email"), type: z.literal("email"), ...asked, placeholder, isDefault }),
  z.object({
    slug: z.literal("location"),
    type: z.literal("radioInput"),
    label: z.string(),
    required: z.boolean(),
    hidden: z.boolean(),
    isDefault,
  }),
  z.object({ slug: z.literal("title"), type: z.literal("text"), ...asked, placeholder, isDefault }),
  z.object({ slug: z.literal("notes"), type: z.literal("textarea"), ...asked, placeholder, isDefault }),
  z.object({ slug: z.literal("guests"), type: z.literal("multiemail"), ...asked, placeholder, isDefault }),
  z.object({ slug: z.literal("rescheduleReason"), type: z.literal("textarea"), ...asked, placeholder, isDefault }),
]);

const OwnField = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["phone", "address", "number", "multiemail", "url"]), ...own, placeholder }),
  z.object({ type: z.enum(["text", "textarea"]), ...own, placeholder, ...textLength }),
  z.object({ type: z.literal("select"), ...own, placeholder, options }),
  z.object({ type: z.enum(["multiselect", "checkbox", "radio"]), ...own, options }),
  z.object({ type: z.literal("boolean"), ...own }),
]);

/** One booking field as documented: a default field by its slug, one of the host's own by its type. */
export const BookingFieldWire_2024_06_14 = z.union([DefaultField, OwnField]);

/** Gives what all kinds have; the schema leaves out what a kind does not. Throws for a field that fits none. */
export function toBookingFieldWire(field: BookingField): z.output<typeof BookingFieldWire_2024_06_14> {
  const { minLength, maxLength, nameParts: parts, ...rest } = field;
  return BookingFieldWire_2024_06_14.parse({ ...rest, minLength: minLength ?? undefined, maxLength: maxLength ?? undefined, ...parts });
}
