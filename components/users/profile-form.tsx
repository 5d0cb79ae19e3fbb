"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { z } from "zod";
import { FORMER_USERNAME_DAYS } from "@/server/core/former-usernames";
import type { Me } from "@/server/users/dto";
import { UsernameField } from "../auth/username-field";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormActions } from "../form/form-actions";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Alert } from "../ui/alert";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Avatar } from "../ui/avatar";
import { Input } from "../ui/input";
import { Textarea } from "../ui/textarea";
import type { Profile } from "./values";

const loadProfile = () => import("./values").then(({ Profile }) => Profile);

export function ProfileForm({ me, prefix }: { me: Me; prefix: string }) {
  const router = useRouter();
  const defaultValues = { name: me.name ?? "", username: me.username ?? "", bio: me.bio ?? "", avatarUrl: me.avatarUrl ?? "" };
  const form = useZodForm(loadProfile, { defaultValues });
  const update = trpc.users.update.useMutation({ onSuccess: () => router.refresh() });
  const [name, username, avatarUrl] = form.watch(["name", "username", "avatarUrl"]);
  const [question, setQuestion] = useState<{ username: string; answer: (isSure: boolean) => void } | null>(null);
  const answer = (isSure: boolean) => {
    question?.answer(isSure);
    setQuestion(null);
  };
  const submit = async (values: z.output<typeof Profile>) => {
    const isNew = me.username !== null && values.username !== me.username;
    if (isNew && !(await new Promise<boolean>((resolve) => setQuestion({ username: values.username, answer: resolve })))) {
      const username = `Not saved. Save again to change it, or put ${me.username} back.`;
      throw { code: "conflict", message: username, details: { fields: { username } } };
    }
    await update.mutateAsync(values);
  };
  return (
    <Form form={form} warnUnsaved onSubmit={submit} className="grid gap-5">
      <FormError />
      <div className="flex items-center gap-4">
        <Avatar size="xl" name={name || "?"} seed={me.username ?? undefined} src={isWebAddress(avatarUrl) ? avatarUrl : null} />
        <Field name="avatarUrl" label="Picture" optional hint="The address of a square picture." className="min-w-0 flex-1">
          <Input {...form.register("avatarUrl")} type="url" inputMode="url" placeholder="https://" />
        </Field>
      </div>
      <Field name="name" label="Name" required>
        <Input {...form.register("name")} autoComplete="name" />
      </Field>
      <div className="grid gap-3">
        <UsernameField prefix={prefix} current={me.username} />
        {me.username && username.trim().toLowerCase() !== me.username && (
          <Alert tone="attention" live="polite">
            Your links change with it. {prefix}
            {me.username} and everything below leads to the new address for {FORMER_USERNAME_DAYS} days.
          </Alert>
        )}
      </div>
      <Field name="bio" label="About" optional hint="Stands on your booking page, below your name.">
        <Textarea {...form.register("bio")} rows={4} />
      </Field>
      <FormActions />
      <ConfirmDialog
        open={question !== null}
        onOpenChange={(open) => !open && answer(false)}
        tone="primary"
        title="Change your username?"
        description={
          `Your pages move to ${prefix}${question?.username ?? ""}. Links that you have sent lead there for ` +
          `${FORMER_USERNAME_DAYS} days, and nobody else can take ${me.username} meanwhile. ` +
          "After that they stop working: change them where you have put them."
        }
        confirmLabel="Change username"
        cancelLabel={`Keep ${me.username}`}
        onConfirm={() => answer(true)}
      />
    </Form>
  );
}

const isWebAddress = (text: string | null | undefined) => /^https?:\/\/\S+\.\S+/.test(text ?? "");
