"use client";

import type { z } from "zod";
import type { Me } from "@/server/users/dto";
import { UsernameField } from "../auth/username-field";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Input } from "../ui/input";
import { CalendarFields, calendarPreferencesOf } from "../users/calendar-fields";
import type { AboutYou } from "../users/values";
import { StepActions } from "./step-actions";
import type { StepMoves } from "./steps";

const loadRules = () => import("../users/values").then(({ AboutYou }) => AboutYou);

type YouStepProps = { me: Me; scheduleId: number; prefix: string; moves: StepMoves };

/** Who somebody is and when it is where they are: all that an instance has to know of them, on one screen. */
export function YouStep({ me, scheduleId, prefix, moves }: YouStepProps) {
  const form = useZodForm(loadRules, {
    defaultValues: { name: me.name ?? "", username: me.username ?? "", ...calendarPreferencesOf(me) },
  });
  const update = trpc.users.update.useMutation();
  const updateSchedule = trpc.schedules.update.useMutation();
  const submit = async (values: z.output<typeof AboutYou>) => {
    await update.mutateAsync(values);
    await updateSchedule.mutateAsync({ id: scheduleId, timeZone: values.timeZone });
    moves.next();
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <Field name="name" label="Name" required>
        <Input {...form.register("name")} autoComplete="name" />
      </Field>
      <UsernameField prefix={prefix} current={me.username} hint="This is the address of your booking page." />
      <CalendarFields />
      <StepActions moves={moves} busy={form.formState.isSubmitting} />
    </Form>
  );
}
