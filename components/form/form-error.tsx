"use client";

import { useFormContext } from "react-hook-form";
import { Alert } from "../ui/alert";

type FormErrorProps = {
  /** An error from outside the form; inside `Form` the form's own server error is shown. */
  message?: string | undefined;
  title?: string | undefined;
  className?: string | undefined;
};

/** What went wrong with the form as a whole. Announced when it appears. */
export function FormError({ message, title, className }: FormErrorProps) {
  const form = useFormContext();
  const text = message ?? form?.formState.errors.root?.server?.message ?? form?.formState.errors.root?.message;
  if (!text) return null;
  return (
    <Alert tone="error" title={title} className={className}>
      {text}
    </Alert>
  );
}
