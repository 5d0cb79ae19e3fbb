"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useContext, useId, useMemo } from "react";
import { cn } from "../ui/cn";
import { FieldContext } from "../ui/field-context";
import { Label } from "../ui/label";
import { FormErrors, valueAt } from "./form-errors";

export type FieldProps = {
  label: ReactNode;
  /** The control: Input, Textarea, Select, Listbox, Combobox, RadioGroup, Switch … It takes its id and ARIA from the field. */
  children: ReactNode;
  /** Path of the value in the form. Inside `Form` the error is then found by itself. */
  name?: string | undefined;
  /** The error to show, when the field is not inside `Form` or its error has another source. */
  error?: string | undefined;
  hint?: ReactNode;
  /** Marks the control as required for screen readers. */
  required?: boolean | undefined;
  /** Says "optional" beside the label. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean | undefined;
  /** Id of the control, when something outside refers to it. */
  id?: string | undefined;
  className?: string | undefined;
};

/** Label, control, hint and error; the control is described by both and marked invalid while there is an error. */
export function Field(props: FieldProps) {
  const { label, children, name, hint, required = false, optional, disabled = false, hideLabel, className } = props;
  const generated = useId();
  const id = props.id ?? generated;
  const formError = useFormError(name);
  const error = props.error ?? formError;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const labelId = `${id}-label`;
  const describedBy = [error && errorId, hint && hintId].filter(Boolean).join(" ") || undefined;
  const invalid = Boolean(error);
  const control = useMemo(
    () => ({ id, describedBy, invalid, required, disabled, labelId }),
    [id, describedBy, invalid, required, disabled, labelId],
  );
  return (
    <FieldContext value={control}>
      <div className={cn("grid gap-1.5", className)}>
        <Label id={labelId} htmlFor={id} optional={optional && "optional"} className={cn("justify-self-start", hideLabel && "sr-only")}>
          {label}
        </Label>
        {children}
        {error && <FieldError id={errorId}>{error}</FieldError>}
        {hint && (
          <p id={hintId} className="text-subtle">
            {hint}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 font-medium text-error">
      <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** The message of a field or of anything in it (an array's own error sits under `root`). */
function useFormError(name: string | undefined): string | undefined {
  const errors = useContext(FormErrors);
  if (!name || !errors) return undefined;
  return messageOf(valueAt(errors, name)) ?? messageOf(valueAt(errors, `${name}.root`));
}

function messageOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("message" in error)) return undefined;
  return typeof error.message === "string" && error.message !== "" ? error.message : undefined;
}

type FieldGroupProps = { legend: ReactNode; description?: ReactNode; children: ReactNode; className?: string };

/** Several controls that answer one question. */
export function FieldGroup({ legend, description, children, className }: FieldGroupProps) {
  const hintId = useId();
  return (
    <fieldset aria-describedby={description ? hintId : undefined} className={cn("min-w-0", className)}>
      <legend className="text-sm font-medium text-emphasis">{legend}</legend>
      {description && (
        <p id={hintId} className="mt-0.5 text-subtle">
          {description}
        </p>
      )}
      <div className="mt-2.5 grid gap-3">{children}</div>
    </fieldset>
  );
}
