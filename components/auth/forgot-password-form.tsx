"use client";

import { useState } from "react";
import { RequestPasswordResetInput } from "@/server/users/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Input } from "../ui/input";
import { MailSent } from "./mail-sent";

/** `sendsMail`: whether mail leaves this instance; else whoever runs it has the link. */
export function ForgotPasswordForm({ sendsMail }: { sendsMail: boolean }) {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useZodForm(RequestPasswordResetInput, { defaultValues: { email: "" } });
  const request = trpc.auth.requestPasswordReset.useMutation();
  const submit = async (values: { email: string }) => {
    await request.mutateAsync(values);
    setSentTo(values.email);
  };
  if (sentTo) {
    return (
      <MailSent onAgain={() => setSentTo(null)}>
        If there is an account for <strong className="font-semibold text-emphasis">{sentTo}</strong>, a mail with a link{" "}
        {sendsMail ? "is on its way" : "is kept for the administrator of this instance, from which no mail can be sent: ask them for it"}.
        The link works for one hour.
      </MailSent>
    );
  }
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <Field name="email" label="E-mail" required>
        <Input {...form.register("email")} type="email" autoComplete="username" inputMode="email" />
      </Field>
      <Button type="submit" size="lg" loading={form.formState.isSubmitting}>
        Send the link
      </Button>
    </Form>
  );
}
