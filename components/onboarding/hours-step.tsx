"use client";

import type { Schedule } from "@/server/schedules/dto";
import type { Me } from "@/server/users/dto";
import { WeeklyEditor } from "../availability/weekly-editor";
import { weeklyErrors } from "../availability/weekly-errors";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { StepActions } from "./step-actions";
import type { StepMoves } from "./steps";

const loadRules = () => import("./hours-values").then(({ Hours }) => Hours);

type HoursStepProps = { me: Me; schedule: Schedule; moves: StepMoves };

export function HoursStep({ me, schedule, moves }: HoursStepProps) {
  const form = useZodForm(loadRules, { defaultValues: { availability: schedule.availability } });
  const update = trpc.schedules.update.useMutation();
  const { errors, isSubmitting } = form.formState;
  return (
    <Form form={form} onSubmit={(values) => update.mutateAsync({ id: schedule.id, ...values }).then(moves.next)}>
      <FormError className="mb-5" />
      <WeeklyEditor
        value={form.watch("availability")}
        onChange={(rows) => form.setValue("availability", rows, { shouldDirty: true, shouldValidate: form.formState.isSubmitted })}
        errors={weeklyErrors(errors.availability)}
        weekStart={me.weekStart}
        timeFormat={me.timeFormat === 24 ? 24 : 12}
      />
      <p className="mt-3 text-subtle">Times are in {schedule.timeZone.replaceAll("_", " ")}.</p>
      <StepActions moves={moves} busy={isSubmitting} />
    </Form>
  );
}
