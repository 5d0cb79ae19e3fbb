"use client";

import { Trash2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { Schedule } from "@/server/schedules/dto";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormActions } from "../form/form-actions";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { PageHeader } from "../shell/page-header";
import { QueryBoundary } from "../states/query-boundary";
import { FormSkeleton } from "../states/skeletons";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { IconButton } from "../ui/icon-button";
import { Input } from "../ui/input";
import { SwitchRow } from "../ui/switch";
import { DeleteSchedule } from "./delete-schedule";
import { OverridesEditor } from "./overrides-editor";
import { TimeZoneSelect } from "./time-zone-select";
import { useNow } from "./use-now";
import { useScheduleActions } from "./use-schedule-actions";
import { useZoneFormatter } from "./use-zone-formatter";
import { WeeklyEditor } from "./weekly-editor";
import { weeklyErrors } from "./weekly-errors";

const loadRules = () => import("@/server/schedules/schemas").then(({ UpdateScheduleInput }) => UpdateScheduleInput);

export function ScheduleEditor({ id }: { id: number }) {
  const query = trpc.schedules.get.useQuery({ id });
  return (
    <QueryBoundary query={query} loading={<FormSkeleton fields={6} label="Loading schedule" />} errorTitle="This schedule did not load">
      {(schedule) => <Editor key={schedule.id} schedule={schedule} />}
    </QueryBoundary>
  );
}

function Editor({ schedule }: { schedule: Schedule }) {
  const { id, name, timeZone, isDefault, availability, overrides } = schedule;
  const utils = trpc.useUtils();
  const me = trpc.users.me.useQuery();
  const update = trpc.schedules.update.useMutation();
  const form = useZodForm(loadRules, { defaultValues: { id, name, timeZone, isDefault, availability, overrides } });
  const zone = form.watch("timeZone") ?? timeZone;
  const clock = useZoneFormatter(zone);
  const now = useNow();
  const clockFace = { weekStart: me.data?.weekStart ?? "Monday", timeFormat: me.data?.timeFormat === 12 ? (12 as const) : (24 as const) };
  const { errors, isSubmitted, isDirty, isSubmitSuccessful } = form.formState;
  const edit = { shouldDirty: true, shouldValidate: isSubmitted };
  return (
    <Form
      form={form}
      warnUnsaved
      onSubmit={async (values) => {
        const saved = await update.mutateAsync(values);
        utils.schedules.get.setData({ id }, saved);
        void utils.schedules.list.invalidate();
      }}
    >
      <PageHeader
        back={{ href: "/availability", label: "Back to availability" }}
        title={form.watch("name")?.trim() || "Unnamed schedule"}
        description={isDefault && <Badge tone="success">Default</Badge>}
        tools={<DeleteButton schedule={schedule} />}
      />
      <FormError className="mb-5" />
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_280px]">
        <div className="grid gap-9">
          <Section
            title="Weekly hours"
            description="When you can be booked in a usual week. A time that ends before it starts runs into the next day."
          >
            <WeeklyEditor
              {...clockFace}
              value={form.watch("availability") ?? []}
              onChange={(rows) => form.setValue("availability", rows, edit)}
              errors={weeklyErrors(errors.availability)}
            />
          </Section>
          <Section title="Date overrides" description="Single dates with other hours than usual, or none at all.">
            <OverridesEditor
              {...clockFace}
              value={form.watch("overrides") ?? []}
              onChange={(rows) => form.setValue("overrides", rows, edit)}
              today={clock?.date(now) ?? now.toISOString().slice(0, 10)}
            />
          </Section>
        </div>
        <div className="grid gap-5 rounded-lg border border-subtle bg-default p-5 max-lg:order-first">
          <Field name="name" label="Name" required>
            <Input {...form.register("name")} autoComplete="off" />
          </Field>
          <Field name="timeZone" label="Time zone" hint={clock ? `It is ${clock.time(now)} there now.` : undefined}>
            <TimeZoneSelect value={zone} onValueChange={(next) => form.setValue("timeZone", next, edit)} />
          </Field>
          <SwitchRow
            className="py-0"
            label="Default"
            description={
              isDefault
                ? "Event types use this schedule unless they name another one."
                : "Use this schedule for event types that name none."
            }
            checked={form.watch("isDefault") ?? false}
            disabled={isDefault}
            onCheckedChange={(checked) => form.setValue("isDefault", checked, edit)}
          />
        </div>
      </div>
      <FormActions sticky={isDirty || isSubmitSuccessful} className="mt-8" />
    </Form>
  );
}

function Section({ title, description, children }: { title: string; description: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-base font-semibold tracking-[-0.006em]">{title}</h2>
      <p className="mt-0.5 mb-3.5 text-subtle">{description}</p>
      {children}
    </section>
  );
}

function DeleteButton({ schedule }: { schedule: Schedule }) {
  const router = useRouter();
  const schedules = trpc.schedules.list.useQuery();
  const actions = useScheduleActions();
  const [open, setOpen] = useState(false);
  const isOnly = (schedules.data?.length ?? 1) < 2;
  return (
    <>
      <IconButton
        variant="secondary"
        label={isOnly ? "Your only schedule cannot be deleted" : "Delete schedule"}
        icon={<Trash2 />}
        disabled={isOnly}
        onClick={() => setOpen(true)}
      />
      <DeleteSchedule
        schedule={schedule}
        open={open}
        onOpenChange={setOpen}
        onConfirm={async () => {
          await actions.remove(schedule);
          router.push("/availability");
        }}
      />
    </>
  );
}
