"use client";

import { z } from "zod";
import { ConfirmSignUpInput } from "@/server/users/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { PasswordInput } from "./password-input";
import { enter, startSession } from "./sign-in";

const ChosenPassword = z.object({ password: ConfirmSignUpInput.shape.password });

type ConfirmSignUpFormProps = {
  token: string;
  /** The address that the link went to. */
  email: string;
};

/** Makes the account that somebody has signed up for, signs in with it and goes on to onboarding. */
export function ConfirmSignUpForm({ token, email }: ConfirmSignUpFormProps) {
  const form = useZodForm(ChosenPassword, { defaultValues: { password: "" } });
  const confirm = trpc.auth.confirmSignUp.useMutation();
  const { isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = async ({ password }: { password: string }) => {
    await confirm.mutateAsync({ token, password });
    await startSession({ email, password });
    enter("/getting-started");
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      {/* for programs that keep passwords: to which account this one belongs */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field name="password" label="Password" required hint="The one that you chose when you signed up.">
        <PasswordInput {...form.register("password")} autoComplete="current-password" />
      </Field>
      <Button type="submit" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Confirm e-mail address
      </Button>
    </Form>
  );
}
