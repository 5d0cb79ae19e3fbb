// isomorphic

/** Fields that every booking form has, by slug, with the type they are shown as. `splitName` asks for first and last name apart. */
export const DEFAULT_TYPES = {
  name: "name",
  email: "email",
  title: "text",
  location: "radioInput",
  notes: "textarea",
  guests: "multiemail",
  rescheduleReason: "textarea",
} as const;

export type DefaultFieldSlug = keyof typeof DEFAULT_TYPES;

type Defaults = { type: (typeof DEFAULT_TYPES)[DefaultFieldSlug]; label: string; required: boolean; hidden: boolean };

/** The default fields, in the order of the form, with what they say when the host has set nothing. */
export const DEFAULT_FIELDS: Record<DefaultFieldSlug, Defaults> = {
  name: { type: "name", label: "Your name", required: true, hidden: false },
  email: { type: "email", label: "Email address", required: true, hidden: false },
  title: { type: "text", label: "What is this meeting about?", required: false, hidden: true },
  location: { type: "radioInput", label: "Location", required: true, hidden: false },
  notes: { type: "textarea", label: "Additional notes", required: false, hidden: false },
  guests: { type: "multiemail", label: "Add guests", required: false, hidden: false },
  rescheduleReason: { type: "textarea", label: "Reason for reschedule", required: false, hidden: false },
};
