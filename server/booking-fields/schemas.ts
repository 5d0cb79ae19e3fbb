// isomorphic
import { z } from "zod";
import { Flag, TrimmedText } from "@/server/core/atoms";
import { DEFAULT_FIELDS, DEFAULT_TYPES, type DefaultFieldSlug } from "@/server/core/booking-fields";
import { RESERVED_KEYS } from "@/server/core/invalid-input";

/** Fields that a host adds. */
export const CUSTOM_TYPES = [
  "phone",
  "address",
  "text",
  "number",
  "textarea",
  "select",
  "multiselect",
  "multiemail",
  "checkbox",
  "radio",
  "boolean",
  "url",
] as const;

export type FieldType = (typeof CUSTOM_TYPES)[number] | (typeof DEFAULT_TYPES)[DefaultFieldSlug] | "splitName";

/** Types whose answer is chosen from `options`. */
export const CHOICE_TYPES: ReadonlySet<string> = new Set(["select", "multiselect", "checkbox", "radio"]);

/** An attendee's own number: a team event type with this field, required, can be booked without an e-mail address. */
export const ATTENDEE_PHONE_SLUG = "attendeePhoneNumber";

const Option = TrimmedText(200).min(1, "An option cannot be empty");
const Options = z
  .array(Option, "List the options to choose from")
  .max(200, "A field has at most 200 options")
  .refine((options) => new Set(options).size === options.length, "Two options are the same. Make each one different");

const FieldSlug = TrimmedText(100)
  .min(1, "Enter an identifier such as some-slug")
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9])?$/, "Use letters, digits and hyphens, such as some-slug")
  .refine((slug) => !RESERVED_KEYS.has(slug), "That identifier is reserved. Choose another one");

const TextLength = z
  .int("Use a whole number of characters")
  .min(0, "Use a number from 0 to 10000")
  .max(10_000, "Use a number from 0 to 10000");

const RawField = z.object({
  type: z.string("Choose the type of the field").optional(),
  slug: FieldSlug.optional(),
  label: TrimmedText(500).optional(),
  placeholder: TrimmedText(500).optional(),
  required: Flag.optional(),
  hidden: Flag.optional(),
  disableOnPrefill: Flag.optional(),
  options: Options.optional(),
  minLength: TextLength.optional(),
  maxLength: TextLength.optional(),
  firstNameLabel: TrimmedText(500).optional(),
  firstNamePlaceholder: TrimmedText(500).optional(),
  lastNameLabel: TrimmedText(500).optional(),
  lastNamePlaceholder: TrimmedText(500).optional(),
  lastNameRequired: Flag.optional(),
});
type RawField = z.output<typeof RawField>;

/**
 * What a host says about one field, in the documented shape: a default field by its `type` (name, splitName, email) or `slug`
 * (title, location, notes, guests, rescheduleReason), any other by `type` and `slug`. What an answer of the API says can be sent back.
 */
const BookingFieldInput = RawField.superRefine((field, context) => {
  for (const [path, message] of fieldProblems(field)) context.addIssue({ code: "custom", path: [path], message });
}).transform((field) => ({ ...field, ...identityOf(field) }));

/** One field as stored: identified, and with only what the host has set. */
export type BookingFieldSetting = z.output<typeof BookingFieldInput>;

function defaultSlugOf({ type, slug }: RawField): DefaultFieldSlug | undefined {
  if (type === "name" || type === "splitName") return "name";
  if (type === "email") return "email";
  return slug !== undefined && Object.hasOwn(DEFAULT_TYPES, slug) ? (slug as DefaultFieldSlug) : undefined;
}

/** Slug and type that the form and the answers use. */
function identityOf(field: RawField): { slug: string; type: FieldType } {
  const slug = defaultSlugOf(field);
  if (slug) return { slug, type: field.type === "splitName" ? "splitName" : DEFAULT_TYPES[slug] };
  return { slug: field.slug ?? "", type: field.type as FieldType };
}

function fieldProblems(field: RawField): [keyof RawField, string][] {
  const slug = defaultSlugOf(field);
  if (slug) return defaultFieldProblems(field, slug);
  const problems: [keyof RawField, string][] = [];
  if (!CUSTOM_TYPES.includes(field.type as (typeof CUSTOM_TYPES)[number])) {
    const known = `${CUSTOM_TYPES.join(", ")}, name, email`;
    problems.push([
      "type",
      `Use one of the types ${known}, or the slug of a default field (title, location, notes, guests, rescheduleReason)`,
    ]);
  }
  if (!field.slug) problems.push(["slug", "Enter an identifier such as some-slug"]);
  if (!field.label) problems.push(["label", "Enter a label"]);
  if (CHOICE_TYPES.has(field.type ?? "") && !field.options?.length) problems.push(["options", "List at least one option to choose from"]);
  if (field.slug === ATTENDEE_PHONE_SLUG && field.type !== "phone") {
    problems.push(["type", `The field ${ATTENDEE_PHONE_SLUG} must be of type phone`]);
  }
  if ((field.minLength ?? 0) > (field.maxLength ?? 10_000))
    problems.push(["maxLength", "The maximum length must not be below the minimum"]);
  return problems;
}

function defaultFieldProblems(field: RawField, slug: DefaultFieldSlug): [keyof RawField, string][] {
  const type = field.type === "splitName" ? "splitName" : DEFAULT_TYPES[slug];
  const isReserved = field.type !== undefined && field.type !== type;
  if (isReserved) return [["slug", `The identifier ${slug} belongs to a default question of the form. Choose another one`]];
  return slug === "name" && field.required === false ? [["required", "The name is always required"]] : [];
}

/** The host's fields in their order; default fields that are not named keep their defaults. */
export const BookingFieldsInput = z
  .array(BookingFieldInput, "Send a list of booking fields")
  .max(100, "A booking form has at most 100 fields")
  .superRefine((fields, context) => {
    fields.forEach((field, index) => {
      const isRepeated = fields.findIndex((other) => other.slug === field.slug) < index;
      if (isRepeated)
        context.addIssue({
          code: "custom",
          path: [index, "slug"],
          message: `Two fields have the slug ${field.slug}. Make each one different`,
        });
    });
  });

/** One field of the complete booking form. */
export interface BookingField {
  type: FieldType;
  slug: string;
  label: string;
  placeholder: string;
  required: boolean;
  /** Not shown to the booker; an answer that comes in all the same (a prefilled link) is kept. */
  hidden: boolean;
  /** Read-only in the form when the link prefills it. */
  disableOnPrefill: boolean;
  /** One of the fields that every form has. */
  isDefault: boolean;
  /** To choose from; empty for types that have none. */
  options: string[];
  /** Characters of a text; null for no bound of its own. */
  minLength: number | null;
  maxLength: number | null;
  /** Of a splitName field only. */
  nameParts: NameParts | null;
}

export interface NameParts {
  firstNameLabel: string;
  firstNamePlaceholder: string;
  lastNameLabel: string;
  lastNamePlaceholder: string;
  lastNameRequired: boolean;
}

/** Default fields that the host has not placed: these follow one another at the start, those end the form. */
const LEADING: readonly DefaultFieldSlug[] = ["name", "email", "title", "location"];
const CLOSING: readonly DefaultFieldSlug[] = ["notes", "guests", "rescheduleReason"];

/** The host's fields in their order, and each leading default field that is missing right after the one that leads it. */
export function withDefaultFields(placed: readonly BookingFieldSetting[]): BookingFieldSetting[] {
  const fields = [...placed];
  const isMissing = (slug: string) => !placed.some((field) => field.slug === slug);
  const asDefault = (slug: DefaultFieldSlug): BookingFieldSetting => ({ slug, type: DEFAULT_FIELDS[slug].type });
  LEADING.forEach((slug, index) => {
    const leader = fields.findIndex((field) => field.slug === LEADING[index - 1]);
    if (isMissing(slug)) fields.splice(leader + 1, 0, asDefault(slug));
  });
  return [...fields, ...CLOSING.filter(isMissing).map(asDefault)];
}
