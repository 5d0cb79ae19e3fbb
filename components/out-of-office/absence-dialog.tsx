"use client";

import { useState } from "react";
import { z } from "zod";
import { OOO_REASONS } from "@/server/core/away-reasons";
import type { OutOfOfficeEntry } from "@/server/out-of-office/dto";
import { CreateOooInput } from "@/server/out-of-office/schemas";
import { TimeField } from "../availability/time-field";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { DateInput } from "../ui/date-input";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { Input } from "../ui/input";
import type { Opened } from "../ui/later";
import { Select } from "../ui/select";
import { Textarea } from "../ui/textarea";

/** The verb's input, with the question whether it is about whole days. */
const EntryForm = CreateOooInput.omit({ owner: true, toUserId: true })
  .extend({ isPart: z.boolean() })
  .refine(({ startDate, endDate }) => endDate >= startDate, {
    path: ["endDate"],
    message: "Choose a last day that is not before the first",
  });
type EntryValues = z.input<typeof EntryForm>;

type DialogProps = Opened & { userId: number; editing: { entry: OutOfOfficeEntry | null } | null };

/** Asks for the days of a new entry, or changes one. */
export function OutOfOfficeDialog({ userId, editing, ...state }: DialogProps) {
  return (
    <Dialog {...state} title={editing?.entry ? "Change time away" : "Add time away"}>
      {editing && <EntryFields userId={userId} entry={editing.entry} onDone={() => state.onOpenChange(false)} />}
    </Dialog>
  );
}

function initialValues(entry: OutOfOfficeEntry | null): EntryValues {
  return {
    startDate: entry?.startDate ?? "",
    endDate: entry?.endDate ?? "",
    isPart: entry !== null && entry.startTime !== null,
    startTime: entry?.startTime ?? "09:00",
    endTime: entry?.endTime ?? "12:00",
    reason: entry?.reason ?? "unspecified",
    notes: entry?.notes ?? "",
    showNotes: entry?.showNotes ?? false,
    toUsername: entry?.toUser?.username ?? "",
  };
}

function EntryFields({ userId, entry, onDone }: { userId: number; entry: OutOfOfficeEntry | null; onDone: () => void }) {
  const utils = trpc.useUtils();
  const create = trpc.outOfOffice.create.useMutation();
  const update = trpc.outOfOffice.update.useMutation();
  const [defaultValues] = useState(() => initialValues(entry));
  const form = useZodForm(EntryForm, { defaultValues });
  const submit = async ({ isPart, ...values }: z.output<typeof EntryForm>) => {
    const times = isPart ? {} : { startTime: null, endTime: null };
    const input = { ...values, ...times, owner: { type: "user", userId } as const };
    await (entry ? update.mutateAsync({ ...input, id: entry.id }) : create.mutateAsync(input));
    await utils.outOfOffice.invalidate();
    onDone();
  };
  const first = form.register("startDate");
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <div className="flex flex-wrap gap-4">
        <Field name="startDate" label="First day" required>
          <DateInput
            {...first}
            onChange={(event) => {
              // most are one day, or begin with it
              if (form.getValues("endDate") < event.target.value) form.setValue("endDate", event.target.value);
              return first.onChange(event);
            }}
          />
        </Field>
        <Field name="endDate" label="Last day" required>
          <DateInput {...form.register("endDate")} min={form.watch("startDate")} />
        </Field>
      </div>
      <PartOfDay form={form} />
      <Field name="reason" label="Reason">
        <Select {...form.register("reason")}>
          {OOO_REASONS.map(({ value, label, emoji }) => (
            <option key={value} value={value}>
              {emoji} {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field name="toUsername" label="Who covers for you" optional hint="Visitors are told that they can book this person instead.">
        <Input {...form.register("toUsername")} placeholder="Their username" autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="notes" label="Notes" optional>
        <Textarea {...form.register("notes")} rows={3} />
      </Field>
      <Checkbox
        label="Show notes publicly"
        description="People who look for a time with you can read them."
        checked={form.watch("showNotes") ?? false}
        onCheckedChange={(checked) => form.setValue("showNotes", checked === true, { shouldDirty: true })}
      />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {entry ? "Save" : "Add time away"}
        </Button>
      </DialogFooter>
    </Form>
  );
}

/** Whole days, or the same hours of each of them. */
function PartOfDay({ form }: { form: ReturnType<typeof useZodForm<EntryValues, z.output<typeof EntryForm>>> }) {
  const timeFormat = trpc.users.me.useQuery().data?.timeFormat === 12 ? 12 : 24;
  const { startTime, endTime } = form.formState.errors;
  const time = (name: "startTime" | "endTime", label: string) => (
    <TimeField
      aria-label={label}
      timeFormat={timeFormat}
      value={form.watch(name) ?? "09:00"}
      invalid={form.formState.errors[name] !== undefined}
      onChange={(value) => form.setValue(name, value, { shouldDirty: true, shouldValidate: true })}
    />
  );
  return (
    <div className="grid gap-3">
      <Checkbox
        label="Only part of each day"
        checked={form.watch("isPart")}
        onCheckedChange={(checked) => form.setValue("isPart", checked === true, { shouldDirty: true })}
      />
      {form.watch("isPart") && (
        <div className="ms-7">
          <div className="flex items-center gap-2">
            {time("startTime", "Away from")}
            <span aria-hidden className="text-subtle">
              –
            </span>
            {time("endTime", "Away until")}
          </div>
          {(startTime ?? endTime) && (
            <p role="alert" className="mt-1.5 font-medium text-error">
              {(startTime ?? endTime)?.message}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
