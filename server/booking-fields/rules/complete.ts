import type { BookingField, BookingFieldSetting, DefaultFieldSlug, FieldType, NameParts } from "../schemas";

/** What of an event type decides its form. */
export interface FormOwner {
  bookingFields: readonly BookingFieldSetting[];
  /** How many places the booker may choose from. */
  locations: readonly unknown[];
  disableGuests: boolean;
}

type Defaults = Pick<BookingField, "type" | "label" | "required" | "hidden">;

/** The default fields, in the order of the form, with what they say when the host has set nothing. */
const DEFAULT_FIELDS: Record<DefaultFieldSlug, Defaults> = {
  name: { type: "name", label: "Your name", required: true, hidden: false },
  email: { type: "email", label: "Email address", required: true, hidden: false },
  title: { type: "text", label: "What is this meeting about?", required: false, hidden: true },
  location: { type: "radioInput", label: "Location", required: true, hidden: false },
  notes: { type: "textarea", label: "Additional notes", required: false, hidden: false },
  guests: { type: "multiemail", label: "Add guests", required: false, hidden: false },
  rescheduleReason: { type: "textarea", label: "Reason for reschedule", required: false, hidden: false },
};

/** Default fields that the host has not placed: these follow one another at the start, those end the form. */
const LEADING: readonly DefaultFieldSlug[] = ["name", "email", "title", "location"];
const CLOSING: readonly DefaultFieldSlug[] = ["notes", "guests", "rescheduleReason"];

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

/** The host's fields in their order, and each leading default field that is missing right after the one that leads it. */
function withDefaultFields(placed: readonly BookingFieldSetting[]): BookingFieldSetting[] {
  const fields = [...placed];
  const isMissing = (slug: string) => !placed.some((field) => field.slug === slug);
  const asDefault = (slug: DefaultFieldSlug): BookingFieldSetting => ({ slug, type: DEFAULT_FIELDS[slug].type });
  LEADING.forEach((slug, index) => {
    const leader = fields.findIndex((field) => field.slug === LEADING[index - 1]);
    if (isMissing(slug)) fields.splice(leader + 1, 0, asDefault(slug));
  });
  return [...fields, ...CLOSING.filter(isMissing).map(asDefault)];
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
