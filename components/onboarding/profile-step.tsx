"use client";

import type { Me } from "@/server/users/dto";
import { UpdateUserInput } from "@/server/users/schemas";
import { UsernameField } from "../auth/username-field";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Input } from "../ui/input";
import { StepActions } from "./step-actions";
import type { StepMoves } from "./steps";

const Profile = UpdateUserInput.pick({ name: true, username: true }).required();

type ProfileStepProps = { me: Me; prefix: string; moves: StepMoves };

export function ProfileStep({ me, prefix, moves }: ProfileStepProps) {
  const form = useZodForm(Profile, { defaultValues: { name: me.name ?? "", username: me.username ?? "" } });
  const update = trpc.users.update.useMutation();
  return (
    <Form form={form} onSubmit={(values) => update.mutateAsync(values).then(moves.next)} className="grid gap-5">
      <FormError />
      <Field name="name" label="Name" required>
        <Input {...form.register("name")} autoComplete="name" />
      </Field>
      <UsernameField prefix={prefix} current={me.username} hint="This is the address of your booking page." />
      <StepActions moves={moves} busy={form.formState.isSubmitting} />
    </Form>
  );
}
