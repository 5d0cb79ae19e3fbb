"use client";

import { useRouter } from "next/navigation";
import type { ChangePasswordInput } from "@/server/users/schemas";
import { ADMIN_PASSWORD_HINT, PASSWORD_HINT } from "../auth/password-hint";
import { PasswordInput } from "../auth/password-input";
import { startSession } from "../auth/sign-in";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { toast } from "../ui/toaster";

const loadRules = () => import("@/server/users/schemas").then(({ ChangePasswordInput }) => ChangePasswordInput);

const EMPTY = { currentPassword: "", newPassword: "", endApiKeys: false };

type PasswordFormProps = {
  email: string;
  isAdmin: boolean;
  /** How many API keys there are. */
  apiKeys: number;
};

/** The change ends every session, so this browser signs in again at once with what was typed. */
export function PasswordForm({ email, isAdmin, apiKeys }: PasswordFormProps) {
  const form = useZodForm(loadRules, { defaultValues: EMPTY });
  const router = useRouter();
  const change = trpc.auth.changePassword.useMutation();
  const submit = async (values: ChangePasswordInput) => {
    await change.mutateAsync(values);
    await startSession({ email, password: values.newPassword });
    form.reset(EMPTY);
    router.refresh();
    toast.success("Your password is changed.");
  };
  return (
    <Form form={form} onSubmit={submit} className="grid max-w-md gap-5">
      <FormError />
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <Field name="currentPassword" label="Current password" required>
        <PasswordInput {...form.register("currentPassword")} autoComplete="current-password" />
      </Field>
      <Field name="newPassword" label="New password" required hint={isAdmin ? ADMIN_PASSWORD_HINT : PASSWORD_HINT}>
        <PasswordInput {...form.register("newPassword")} autoComplete="new-password" />
      </Field>
      {apiKeys > 0 && (
        <Checkbox
          checked={form.watch("endApiKeys") ?? false}
          onCheckedChange={(checked) => form.setValue("endApiKeys", checked === true, { shouldDirty: true })}
          label={apiKeys === 1 ? "End my API key as well" : `End my ${apiKeys} API keys as well`}
          description="If somebody else may know your password, they may have made one. Programs that use a key need a new one then."
        />
      )}
      <Button type="submit" loading={form.formState.isSubmitting} className="justify-self-end">
        Change password
      </Button>
    </Form>
  );
}
