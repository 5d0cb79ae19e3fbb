import { type BookingFieldSetting, CHOICE_TYPES, CUSTOM_TYPES } from "@/server/booking-fields/schemas";
import { DEFAULT_FIELDS } from "@/server/core/booking-fields";

export const questionTypeLabels: Record<string, string> = {
  text: "Short text",
  textarea: "Long text",
  number: "Number",
  phone: "Phone number",
  url: "Web address",
  address: "Address",
  multiemail: "E-mail addresses",
  select: "One of a list",
  multiselect: "Several of a list",
  radio: "One of several buttons",
  checkbox: "Several check boxes",
  boolean: "One check box",
  name: "Name",
  splitName: "First and last name",
  email: "E-mail address",
  radioInput: "Location",
};

export const QUESTION_TYPES = Object.keys(questionTypeLabels).filter((type): type is (typeof CUSTOM_TYPES)[number] =>
  (CUSTOM_TYPES as readonly string[]).includes(type),
);

export const isChoice = (type: string | undefined) => CHOICE_TYPES.has(type ?? "");
export const isText = (type: string | undefined) => type === "text" || type === "textarea";

/** One of the fields that every form has, with what it says when the host has set nothing; null for the host's own. */
export const defaultsOf = (slug: string | undefined) => Object.entries(DEFAULT_FIELDS).find(([name]) => name === slug)?.[1] ?? null;

export function labelOf(field: BookingFieldSetting): string {
  return field.label || defaultsOf(field.slug)?.label || field.slug;
}

export const isRequired = (field: BookingFieldSetting) => field.required ?? defaultsOf(field.slug)?.required ?? false;
export const isHidden = (field: BookingFieldSetting) => field.hidden ?? defaultsOf(field.slug)?.hidden ?? false;

/** Fields without which nobody can be booked: always shown, always required. */
export const isFixed = (slug: string) => slug === "name" || slug === "email";
