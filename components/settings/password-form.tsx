"use client";

import { ChangePasswordInput } from "@/server/users/schemas";
import { PasswordInput } from "../auth/password-input";
import { startSession } from "../auth/sign-in";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { toast } from "../ui/toaster";

const EMPTY = { currentPassword: "", newPassword: "" };

/** The change ends every session, so this browser signs in again at once with what was typed. */
export function PasswordForm({ email }: { email: string }) {
  const form = useZodForm(ChangePasswordInput, { defaultValues: EMPTY });
  const change = trpc.auth.changePassword.useMutation();
  const submit = async (values: ChangePasswordInput) => {
    await change.mutateAsync(values);
    await startSession({ email, password: values.newPassword });
    form.reset(EMPTY);
    toast.success("Your password is changed.");
  };
  return (
    <Form form={form} onSubmit={submit} className="grid max-w-md gap-5">
      <FormError />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name="currentPassword" label="Current password" required>
        <PasswordInput {...form.register("currentPassword")} autoComplete="current-password" />
      </Field>
      <Field name="newPassword" label="New password" required hint="At least 8 characters, with upper and lower case letters and a digit.">
        <PasswordInput {...form.register("newPassword")} autoComplete="new-password" />
      </Field>
      <Button type="submit" loading={form.formState.isSubmitting} className="justify-self-end">
        Change password
      </Button>
    </Form>
  );
}
