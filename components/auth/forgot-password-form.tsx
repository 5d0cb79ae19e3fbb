"use client";

import { MailCheck } from "lucide-react";
import { useState } from "react";
import { RequestPasswordResetInput } from "@/server/users/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Input } from "../ui/input";

export function ForgotPasswordForm() {
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useZodForm(RequestPasswordResetInput, { defaultValues: { email: "" } });
  const request = trpc.auth.requestPasswordReset.useMutation();
  const submit = async (values: { email: string }) => {
    await request.mutateAsync(values);
    setSentTo(values.email);
  };
  if (sentTo) return <Sent email={sentTo} onAgain={() => setSentTo(null)} />;
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

function Sent({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <div role="status" className="grid gap-4 rounded-lg border border-subtle p-5">
      <MailCheck aria-hidden className="size-5 text-success" />
      <p>
        If there is an account for <strong className="font-semibold text-emphasis">{email}</strong>, a mail with a link is on its way. The
        link works for one hour.
      </p>
      <Button variant="secondary" onClick={onAgain} className="justify-self-start">
        Use another address
      </Button>
    </div>
  );
}
