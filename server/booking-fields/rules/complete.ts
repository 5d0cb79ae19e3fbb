import { DEFAULT_FIELDS, type DefaultFieldSlug } from "@/server/core/booking-fields";
import { type BookingField, type BookingFieldSetting, type FieldType, type NameParts, withDefaultFields } from "../schemas";

/** What of an event type decides its form. */
export interface FormOwner {
  bookingFields: readonly BookingFieldSetting[];
  /** How many places the booker may choose from. */
  locations: readonly unknown[];
  disableGuests: boolean;
}

const NAME_PARTS: NameParts = {
  firstNameLabel: "First name",
  firstNamePlaceholder: "",
  lastNameLabel: "Last name",
  lastNamePlaceholder: "",
  lastNameRequired: false,
};

/**
 * The whole booking form of an event type in order: the default fields and the host's own. As documented the location field exists
 * only where there are two or more locations to choose from, and guests are hidden where they are disabled.
 */
export function completeFields(owner: FormOwner): BookingField[] {
  return withDefaultFields(owner.bookingFields)
    .filter(({ slug }) => slug !== "location" || owner.locations.length > 1)
    .map((setting) => completeField(setting, owner.disableGuests));
}

function completeField(setting: BookingFieldSetting, disableGuests: boolean): BookingField {
  const defaults = Object.hasOwn(DEFAULT_FIELDS, setting.slug) ? DEFAULT_FIELDS[setting.slug as DefaultFieldSlug] : null;
  const guestsAreOff = setting.slug === "guests" && disableGuests;
  return {
    type: setting.type as FieldType,
    slug: setting.slug,
    label: setting.label || (defaults?.label ?? setting.slug),
    placeholder: setting.placeholder ?? "",
    required: (setting.required ?? defaults?.required ?? false) && !guestsAreOff,
    hidden: (setting.hidden ?? defaults?.hidden ?? false) || guestsAreOff,
    disableOnPrefill: setting.disableOnPrefill ?? false,
    isDefault: defaults !== null,
    options: setting.options ?? [],
    minLength: setting.minLength ?? null,
    maxLength: setting.maxLength ?? null,
    nameParts: setting.type === "splitName" ? namePartsOf(setting) : null,
  };
}

function namePartsOf(setting: BookingFieldSetting): NameParts {
  return {
    firstNameLabel: setting.firstNameLabel || NAME_PARTS.firstNameLabel,
    firstNamePlaceholder: setting.firstNamePlaceholder ?? NAME_PARTS.firstNamePlaceholder,
    lastNameLabel: setting.lastNameLabel || NAME_PARTS.lastNameLabel,
    lastNamePlaceholder: setting.lastNamePlaceholder ?? NAME_PARTS.lastNamePlaceholder,
    lastNameRequired: setting.lastNameRequired ?? NAME_PARTS.lastNameRequired,
  };
}
