"use client";

import type { z } from "zod";
import type { Me } from "@/server/users/dto";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { CalendarFields, CalendarPreferences, calendarPreferencesOf } from "../settings/calendar-fields";
import { trpc } from "../trpc";
import { StepActions } from "./step-actions";
import type { StepMoves } from "./steps";

type CalendarStepProps = { me: Me; scheduleId: number; moves: StepMoves };

export function CalendarStep({ me, scheduleId, moves }: CalendarStepProps) {
  const form = useZodForm(CalendarPreferences, { defaultValues: calendarPreferencesOf(me) });
  const update = trpc.users.update.useMutation();
  const updateSchedule = trpc.schedules.update.useMutation();
  const submit = async (values: z.output<typeof CalendarPreferences>) => {
    await update.mutateAsync(values);
    await updateSchedule.mutateAsync({ id: scheduleId, timeZone: values.timeZone });
    moves.next();
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <CalendarFields />
      <StepActions moves={moves} busy={form.formState.isSubmitting} />
    </Form>
  );
}
