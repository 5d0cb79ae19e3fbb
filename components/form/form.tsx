"use client";

import type { ComponentPropsWithRef, SyntheticEvent } from "react";
import { type FieldValues, FormProvider, type UseFormReturn } from "react-hook-form";
import { FormErrors } from "./form-errors";
import { mapServerErrors } from "./server-errors";
import { suggestionsMade } from "./suggest-slug";
import { UnsavedChanges } from "./unsaved-changes";

type FormProps<Input extends FieldValues, Output> = Omit<ComponentPropsWithRef<"form">, "onSubmit"> & {
  form: UseFormReturn<Input, unknown, Output>;
  /** Gets the parsed values. What it throws is shown in the form; when it resolves, the values count as saved (no `form.reset` needed). */
  onSubmit: (values: Output) => void | Promise<unknown>;
  /** Ask before leaving with changes that are not saved. */
  warnUnsaved?: boolean;
};

/** A form element around `useZodForm`: submits, shows the server's errors at the fields, and remembers what is saved. */
export function Form<Input extends FieldValues, Output>({
  form,
  onSubmit,
  warnUnsaved = false,
  children,
  ...rest
}: FormProps<Input, Output>) {
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    await suggestionsMade();
    let saved: Input | undefined;
    await form.handleSubmit(async (values) => {
      const submitted = structuredClone(form.getValues());
      try {
        await onSubmit(values);
        saved = submitted;
      } catch (thrown) {
        mapServerErrors(thrown, form);
      }
    })(event);
    // What was submitted is now the saved state; what was typed meanwhile stays a change.
    if (saved) form.reset(saved, { keepValues: true, keepIsSubmitSuccessful: true, keepSubmitCount: true });
  };
  return (
    <FormProvider {...form}>
      <FormErrors value={form.formState.errors}>
        <form noValidate method="post" {...rest} onSubmit={submit}>
          {children}
          {warnUnsaved && <UnsavedChanges when={form.formState.isDirty && !form.formState.isSubmitting} />}
        </form>
      </FormErrors>
    </FormProvider>
  );
}
