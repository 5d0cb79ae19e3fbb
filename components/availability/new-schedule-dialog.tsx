"use client";

import { useRouter } from "next/navigation";
import { CreateScheduleInput } from "@/server/schedules/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { Input } from "../ui/input";
import type { OpenedBy } from "../ui/later";
import { TimeZoneSelect } from "./time-zone-select";

const NewSchedule = CreateScheduleInput.pick({ name: true, timeZone: true });

export function NewScheduleDialog({ timeZone, ...state }: OpenedBy & { timeZone: string }) {
  return (
    <Dialog {...state} title="New schedule" description="It starts with Monday to Friday, 9 to 5.">
      <NewScheduleForm timeZone={timeZone} />
    </Dialog>
  );
}

function NewScheduleForm({ timeZone }: { timeZone: string }) {
  const router = useRouter();
  const utils = trpc.useUtils();
  const create = trpc.schedules.create.useMutation();
  const form = useZodForm(NewSchedule, { defaultValues: { name: "", timeZone } });
  return (
    <Form
      form={form}
      className="grid gap-5"
      onSubmit={async (values) => {
        const { id } = await create.mutateAsync({ ...values, isDefault: false });
        void utils.schedules.list.invalidate();
        router.push(`/availability/${id}`);
      }}
    >
      <FormError />
      <Field name="name" label="Name" required>
        <Input {...form.register("name")} placeholder="Evenings" autoComplete="off" />
      </Field>
      <Field name="timeZone" label="Time zone">
        <TimeZoneSelect value={form.watch("timeZone")} onValueChange={(zone) => form.setValue("timeZone", zone, { shouldDirty: true })} />
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" loading={form.formState.isSubmitting}>
          Continue
        </Button>
      </DialogFooter>
    </Form>
  );
}
