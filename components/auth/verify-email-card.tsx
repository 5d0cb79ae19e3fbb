"use client";

import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { z } from "zod";
import { SignInInput } from "@/server/users/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { PasswordInput } from "./password-input";

type VerifyEmailCardProps = {
  token: string;
  /** The address that the link went to. */
  email: string;
  purpose: "verify" | "change";
  /** A change that was asked for without the password, by an API key. */
  asksPassword: boolean;
};

const WithPassword = z.object({ password: SignInInput.shape.password });
const WithoutPassword = z.object({ password: z.string() });

/** Uses the mailed link up when the reader says so: programs that open links in mail do not. */
export function VerifyEmailCard({ token, email, purpose, asksPassword }: VerifyEmailCardProps) {
  const [isVerified, setVerified] = useState(false);
  const form = useZodForm(asksPassword ? WithPassword : WithoutPassword, { defaultValues: { password: "" } });
  const verify = trpc.auth.verifyEmail.useMutation();
  const submit = async ({ password }: { password: string }) => {
    await verify.mutateAsync({ token, ...(asksPassword && { password }) });
    setVerified(true);
  };
  if (isVerified) return <Verified email={email} purpose={purpose} />;
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      {asksPassword && (
        <Field
          name="password"
          label="Password"
          required
          hint="That of the account. The change was asked for by a program with an API key: if that was not you, close this page."
        >
          <PasswordInput {...form.register("password")} autoComplete="current-password" />
        </Field>
      )}
      <Button type="submit" size="lg" loading={form.formState.isSubmitting}>
        {purpose === "change" ? "Use this address" : "Confirm e-mail address"}
      </Button>
    </Form>
  );
}

function Verified({ email, purpose }: Pick<VerifyEmailCardProps, "email" | "purpose">) {
  return (
    <div role="status" className="grid gap-5">
      <p className="flex items-start gap-2.5">
        <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-success" />
        <span>
          {purpose === "change" ? "From now on you sign in with " : "Thank you. Mail about bookings goes to "}
          <strong className="font-semibold text-emphasis">{email}</strong>.
        </span>
      </p>
      <Button href="/event-types" size="lg">
        Continue
      </Button>
    </div>
  );
}
