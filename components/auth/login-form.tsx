"use client";

import Link from "next/link";
import { SignInInput } from "@/server/users/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { textLink } from "./auth-shell";
import { PasswordInput } from "./password-input";
import { enter, startSession } from "./sign-in";

/** `callbackUrl` is a path of this site: the page has checked it. */
export function LoginForm({ callbackUrl }: { callbackUrl: string }) {
  const form = useZodForm(SignInInput, { defaultValues: { email: "", password: "" } });
  const { isSubmitting, isSubmitSuccessful } = form.formState;
  const submit = async (values: { email: string; password: string }) => {
    await startSession(values);
    enter(callbackUrl);
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <Field name="email" label="E-mail" required>
        <Input {...form.register("email")} type="email" autoComplete="username" inputMode="email" />
      </Field>
      <div className="relative">
        <Field name="password" label="Password" required>
          <PasswordInput {...form.register("password")} autoComplete="current-password" />
        </Field>
        <Link href="/auth/forgot-password" className={`absolute end-0 top-0 ${textLink}`}>
          Forgot it?
        </Link>
      </div>
      <Button type="submit" size="lg" loading={isSubmitting || isSubmitSuccessful}>
        Sign in
      </Button>
    </Form>
  );
}
