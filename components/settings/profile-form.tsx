"use client";

import { useRouter } from "next/navigation";
import type { Me } from "@/server/users/dto";
import { UpdateUserInput } from "@/server/users/schemas";
import { UsernameField } from "../auth/username-field";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormActions } from "../form/form-actions";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Alert } from "../ui/alert";
import { Avatar } from "../ui/avatar";
import { Input } from "../ui/input";
import { Textarea } from "../ui/textarea";

const Profile = UpdateUserInput.pick({ name: true, username: true, bio: true, avatarUrl: true }).required({ name: true, username: true });

export function ProfileForm({ me, prefix }: { me: Me; prefix: string }) {
  const router = useRouter();
  const defaultValues = { name: me.name ?? "", username: me.username ?? "", bio: me.bio ?? "", avatarUrl: me.avatarUrl ?? "" };
  const form = useZodForm(Profile, { defaultValues });
  const update = trpc.users.update.useMutation({ onSuccess: () => router.refresh() });
  const [name, username, avatarUrl] = form.watch(["name", "username", "avatarUrl"]);
  return (
    <Form form={form} warnUnsaved onSubmit={(values) => update.mutateAsync(values)} className="grid gap-5">
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
            Your links change with it: {prefix}
            {me.username} and everything below will no longer work.
          </Alert>
        )}
      </div>
      <Field name="bio" label="About" optional hint="Stands on your booking page, below your name.">
        <Textarea {...form.register("bio")} rows={4} />
      </Field>
      <FormActions />
    </Form>
  );
}

const isWebAddress = (text: string | null | undefined) => /^https?:\/\/\S+\.\S+/.test(text ?? "");
