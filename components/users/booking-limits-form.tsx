"use client";

import { useRouter } from "next/navigation";
import type { Me } from "@/server/users/dto";
import { Field, FieldGroup } from "../form/field";
import { Form } from "../form/form";
import { FormActions } from "../form/form-actions";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { CardSection } from "../ui/card";
import { Input } from "../ui/input";

const loadRules = () => import("@/server/users/schemas").then(({ UpdateBookingLimitsInput }) => UpdateBookingLimitsInput);

const PERIODS = [
  ["perDay", "Per day"],
  ["perWeek", "Per week"],
  ["perMonth", "Per month"],
  ["perYear", "Per year"],
] as const;

/** How many bookings the user takes over all of their event types. */
export function BookingLimitsForm({ me }: { me: Me }) {
  const router = useRouter();
  const form = useZodForm(loadRules, { defaultValues: me.bookingLimits });
  const zone = me.timeZone.replaceAll("_", " ");
  const update = trpc.users.updateBookingLimits.useMutation({ onSuccess: () => router.refresh() });
  return (
    <CardSection
      className="mt-10"
      title="Limit how many meetings I take"
      description={
        "All of your event types count together, and so do meetings that wait for your confirmation. Once a limit is " +
        "reached, no more times are offered until the next day, week, month or year. Meetings that are booked already " +
        "stay."
      }
    >
      <Form form={form} warnUnsaved onSubmit={(values) => update.mutateAsync(values)} className="grid gap-4">
        <FormError />
        <FieldGroup
          legend="Meetings at most"
          description={`Leave empty what has no limit. Days begin at midnight in ${zone}, weeks on ${me.weekStart}.`}
        >
          <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
            {PERIODS.map(([name, label]) => (
              <Field key={name} name={name} label={label}>
                <Input {...form.register(name, { setValueAs: toLimit })} inputMode="numeric" autoComplete="off" placeholder="No limit" />
              </Field>
            ))}
          </div>
        </FieldGroup>
        <FormActions submitLabel="Save limits" />
      </Form>
    </CardSection>
  );
}

/** What is typed as a number, or null for an empty box. Text that is no number becomes NaN, which the schema refuses. */
function toLimit(typed: unknown): number | null {
  const text = String(typed ?? "").trim();
  return text === "" ? null : Number(text);
}
