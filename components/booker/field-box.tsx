"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useShared } from "./booker-context";

interface ControlFacts {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

interface FieldBoxProps {
  /** null: the control brings its own. */
  label: string | null;
  hint?: string | undefined;
  required: boolean;
  problem: string | undefined;
  /** Several controls that answer one question: a group with a legend. */
  group?: boolean;
  children: (control: ControlFacts) => ReactNode;
}

/** Label, control, problem and hint. The form library of the dashboard would weigh more than this whole page. */
export function FieldBox({ label, hint, required, problem, group = false, children }: FieldBoxProps) {
  const { t } = useShared();
  const id = useId();
  const problemId = `${id}-problem`;
  const hintId = `${id}-hint`;
  const describedBy = [problem && problemId, hint && hintId].filter(Boolean).join(" ") || undefined;
  const control = { id, "aria-describedby": describedBy, "aria-invalid": problem ? (true as const) : undefined };
  const optional = !required && <span className="ms-1.5 font-normal text-muted">{t("form.optional")}</span>;
  const notes = (
    <>
      {hint && (
        <p id={hintId} className="text-subtle">
          {hint}
        </p>
      )}
      {problem && (
        <p id={problemId} className="flex items-start gap-1.5 font-medium text-error">
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          <span>{problem}</span>
        </p>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset aria-describedby={describedBy} data-invalid={problem ? "" : undefined} className="grid min-w-0 gap-1.5">
        <legend className="mb-1.5 font-medium text-emphasis">
          {label}
          {optional}
        </legend>
        {children(control)}
        {notes}
      </fieldset>
    );
  }
  return (
    <div className="grid gap-1.5">
      {label !== null && (
        <label htmlFor={id} className="justify-self-start font-medium text-emphasis">
          {label}
          {optional}
        </label>
      )}
      {children(control)}
      {notes}
    </div>
  );
}
