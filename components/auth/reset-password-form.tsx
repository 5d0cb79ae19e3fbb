"use client";

import { z } from "zod";
import { ResetPasswordInput } from "@/server/users/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { ADMIN_PASSWORD_HINT, PASSWORD_HINT } from "./password-hint";
import { PasswordInput } from "./password-input";
import { enter } from "./sign-in";

const NewPassword = z.object({ password: ResetPasswordInput.shape.password });

export function ResetPasswordForm({ token, isAdmin }: { token: string; isAdmin: boolean }) {
  const form = useZodForm(NewPassword, { defaultValues: { password: "" } });
  const reset = trpc.auth.resetPassword.useMutation();
  const { isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = async ({ password }: { password: string }) => {
    await reset.mutateAsync({ token, password });
    enter("/auth/login?notice=password-changed");
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <Field name="password" label="New password" required hint={isAdmin ? ADMIN_PASSWORD_HINT : PASSWORD_HINT}>
        <PasswordInput {...form.register("password")} autoComplete="new-password" />
      </Field>
      <Button type="submit" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Change password
      </Button>
    </Form>
  );
}
