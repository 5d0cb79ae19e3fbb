"use client";

import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useFormContext } from "react-hook-form";
import { Button } from "../ui/button";
import { cn } from "../ui/cn";

type FormActionsProps = {
  submitLabel?: string;
  savedLabel?: string;
  unsavedLabel?: string;
  discardLabel?: string;
  /** Offer to put back the saved values while there are changes. */
  discard?: boolean;
  /** Keep the bar at the bottom of the window on long forms. */
  sticky?: boolean;
  /** Buttons before the submit button, for example "Cancel". */
  children?: ReactNode;
  className?: string;
};

/** The end of a form: what state it is in, and the button that saves it. Must be inside `Form`. */
export function FormActions(props: FormActionsProps) {
  const {
    submitLabel = "Save",
    savedLabel = "Saved",
    unsavedLabel = "Unsaved changes",
    discardLabel = "Discard",
    discard = true,
    sticky,
    children,
    className,
  } = props;
  const { formState, reset } = useFormContext();
  const { isDirty, isSubmitting, isSubmitSuccessful } = formState;
  const saved = isSubmitSuccessful && !isDirty && !isSubmitting;
  return (
    <div
      className={cn(
        "flex flex-wrap items-center justify-end gap-2",
        sticky &&
          "sticky bottom-0 z-20 -mx-4 border-t border-subtle bg-default px-4 py-3 max-md:bottom-(--tab-bar-height,0px) md:-mx-1 md:px-1",
        className,
      )}
    >
      <span role="status" className="me-auto flex items-center gap-1.5 text-subtle">
        {saved && <CircleCheck aria-hidden className="size-4 text-success" />}
        {saved ? savedLabel : isDirty && !isSubmitting ? unsavedLabel : ""}
      </span>
      {children}
      {discard && isDirty && (
        <Button variant="minimal" disabled={isSubmitting} onClick={() => reset()}>
          {discardLabel}
        </Button>
      )}
      <Button type="submit" loading={isSubmitting}>
        {submitLabel}
      </Button>
    </div>
  );
}
