"use client";

import { useState } from "react";
import { shownEmail } from "@/server/core/shown-email";
import type { RequestEmailChangeInput } from "@/server/users/schemas";
import { PasswordInput } from "../auth/password-input";
import { ResendVerification } from "../auth/resend-verification";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Alert } from "../ui/alert";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { CardSection } from "../ui/card";
import { Input } from "../ui/input";

type EmailFormProps = {
  email: string;
  verified: boolean;
  /** An address that was asked for and whose link has not been opened yet. */
  pending: string | null;
};

const loadRules = () => import("@/server/users/schemas").then(({ RequestEmailChangeInput }) => RequestEmailChangeInput);

const EMPTY = { email: "", password: "" };

/** The address to sign in with, and the way to another one. */
export function EmailForm({ email, verified, pending }: EmailFormProps) {
  const [sentTo, setSentTo] = useState(pending);
  const form = useZodForm(loadRules, { defaultValues: EMPTY });
  const request = trpc.auth.requestEmailChange.useMutation();
  const submit = async (values: RequestEmailChangeInput) => {
    const { pendingEmail } = await request.mutateAsync(values);
    setSentTo(pendingEmail);
    form.reset(EMPTY);
  };
  const stays = `until then, ${shownEmail(email)} stays. If another account has that address, the mail says so.`;
  return (
    <CardSection
      className="mt-10"
      title="E-mail"
      description={
        <>
          <span className="me-2 break-all">{shownEmail(email)}</span>
          <Badge tone={verified ? "success" : "attention"}>{verified ? "Confirmed" : "Not confirmed"}</Badge>
        </>
      }
      action={!verified && <ResendVerification email={email} />}
    >
      {sentTo && (
        <Alert tone="success" live="polite" className="mb-4">
          We sent a mail to <span className="break-all">{shownEmail(sentTo)}</span>. Open the link in it to change your address; {stays}
        </Alert>
      )}
      <Form form={form} onSubmit={submit} className="grid gap-4">
        <FormError />
        <Field name="email" label="New address">
          <Input {...form.register("email")} type="email" inputMode="email" autoComplete="email" />
        </Field>
        <Field name="password" label="Your password" required>
          <PasswordInput {...form.register("password")} autoComplete="current-password" />
        </Field>
        <Button type="submit" variant="secondary" loading={form.formState.isSubmitting} className="justify-self-end">
          Change address
        </Button>
      </Form>
    </CardSection>
  );
}
