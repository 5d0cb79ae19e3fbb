"use client";

import { createContext, useContext } from "react";

/** What a field tells the control inside it, so that label, hint and error are announced with the control. */
export type FieldControl = {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  disabled: boolean;
  /** Id of the label: for controls that are not labelable elements (groups, listboxes). */
  labelId: string;
};

export const FieldContext = createContext<FieldControl | null>(null);

type ControlProps = {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: React.AriaAttributes["aria-invalid"];
  "aria-required"?: React.AriaAttributes["aria-required"];
  disabled?: boolean | undefined;
};

/** The id and ARIA attributes of a control: its own props win, the surrounding field fills the rest. */
export function useFieldControl(own: ControlProps): ControlProps {
  const field = useContext(FieldContext);
  if (!field) return own;
  return {
    id: own.id ?? field.id,
    "aria-describedby": [own["aria-describedby"], field.describedBy].filter(Boolean).join(" ") || undefined,
    "aria-invalid": own["aria-invalid"] ?? (field.invalid || undefined),
    "aria-required": own["aria-required"] ?? (field.required || undefined),
    disabled: own.disabled ?? (field.disabled || undefined),
  };
}

/** The accessible name of a group-like control inside a field: its own label, else the field's label. */
export function useFieldGroupLabel(own: { "aria-label"?: string | undefined; "aria-labelledby"?: string | undefined }) {
  const field = useContext(FieldContext);
  if (own["aria-label"] || own["aria-labelledby"] || !field) {
    return { "aria-label": own["aria-label"], "aria-labelledby": own["aria-labelledby"] };
  }
  return { "aria-label": undefined, "aria-labelledby": field.labelId };
}
