"use client";

import { useEffect, useState } from "react";
import { SetUpInput, SignUpInput } from "@/server/users/schemas";
import { TimeZoneSelect } from "../availability/time-zone-select";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { suggestSlug } from "../form/suggest-slug";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Challenge } from "../ui/challenge";
import { Input } from "../ui/input";
import { MailSent } from "./mail-sent";
import { ADMIN_PASSWORD_HINT, PASSWORD_HINT } from "./password-hint";
import { PasswordInput } from "./password-input";
import { enter, startSession } from "./sign-in";
import { UsernameField } from "./username-field";

type SignUpFormProps = {
  /** "setup" makes the first user, who administers the instance. */
  purpose: "setup" | "sign-up";
  /** What stands before a username in the address of a booking page. */
  prefix: string;
  /** The bot challenge before signing up, where the operator has set one up. */
  challenge?: { siteKey: string; scriptUrl: string } | null;
};

/**
 * Makes an account, signs in with it and goes on to onboarding; where the address is to be proven first, says that a mail is on its way.
 */
export function SignUpForm({ purpose, prefix, challenge }: SignUpFormProps) {
  const form = useZodForm(purpose === "setup" ? SetUpInput : SignUpInput, {
    defaultValues: { name: "", username: "", email: "", password: "", timeZone: "" },
  });
  const { setValue, getFieldState, formState } = form;
  const signUp = trpc.auth.signUp.useMutation();
  const setUp = trpc.auth.setUpInstance.useMutation();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const timeZone = form.watch("timeZone");
  useEffect(() => {
    setValue("timeZone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "");
  }, [setValue]);

  const suggest = async (name: string) => {
    if (getFieldState("username", formState).isDirty) return;
    const suggested = await suggestSlug(name, 40);
    if (form.getValues("name") === name && !form.getFieldState("username").isDirty) setValue("username", suggested);
  };
  const submit = async (filled: SignUpInput) => {
    const values = { ...filled, language: navigator.language.slice(0, 35) };
    if (purpose === "setup") await setUp.mutateAsync(values);
    else if ((await signUp.mutateAsync(values)).next === "mail") return setSentTo(values.email);
    await startSession(values);
    enter("/getting-started");
  };
  if (sentTo) {
    return (
      <MailSent
        onAgain={() => {
          form.reset({ ...form.getValues(), password: "" });
          setSentTo(null);
        }}
      >
        A mail is on its way to <strong className="font-semibold text-emphasis">{sentTo}</strong>. Open the link in it to go on; it works
        for 24 hours.
      </MailSent>
    );
  }
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <Field name="name" label="Name" required>
        <Input {...form.register("name", { onChange: (event) => suggest(event.target.value) })} autoComplete="name" />
      </Field>
      <UsernameField prefix={prefix} />
      <Field name="email" label="E-mail" required>
        <Input {...form.register("email")} type="email" autoComplete="email" inputMode="email" />
      </Field>
      <Field name="password" label="Password" required hint={purpose === "setup" ? ADMIN_PASSWORD_HINT : PASSWORD_HINT}>
        <PasswordInput {...form.register("password")} autoComplete="new-password" />
      </Field>
      <Field name="timeZone" label="Time zone" required>
        <TimeZoneSelect
          value={timeZone}
          onValueChange={(zone) => setValue("timeZone", zone, { shouldDirty: true, shouldValidate: true })}
        />
      </Field>
      {challenge && (
        <Challenge
          // a refused form has used its token up
          key={formState.submitCount}
          {...challenge}
          language="en"
          problem={formState.errors.challenge?.message}
          onToken={(token) => setValue("challenge", token, { shouldValidate: token !== "" })}
        />
      )}
      <Button type="submit" size="lg" loading={formState.isSubmitting || formState.isSubmitSuccessful}>
        {purpose === "setup" ? "Set up Kairos" : "Create account"}
      </Button>
    </Form>
  );
}
