"use client";

import type { BookingField } from "@/server/booking-fields/schemas";
import type { Location } from "@/server/event-types/schemas";
import { useShared } from "./booker-context";
import { FieldBox } from "./field-box";
import { FieldInput } from "./field-input";
import { LocationChoice } from "./location-choice";
import { SplitName } from "./split-name";
import type { FormState } from "./types";

interface FormFieldsProps {
  state: FormState;
  problems: Record<string, string>;
}

/** Asked for only when a booking is moved; then it is all that is asked for. */
const REASON = "rescheduleReason";

/** The event type's form in its order, with the place where it has to be said, and how often a series recurs. */
export function FormFields({ state, problems }: FormFieldsProps) {
  const { data } = useShared();
  const { fields, locations } = data.event;
  const shown = fields.filter(({ slug }) => (data.former ? slug === REASON : slug !== REASON));
  const asksPlace = !data.former && !shown.some(({ slug }) => slug === "location") && needsDetail(locations[0]);
  const first = shown.findIndex(({ slug }) => slug !== "email");
  return (
    <>
      {shown.map((field, index) => (
        <AnyField key={field.slug} field={field} state={state} problems={problems} isFirst={index === Math.max(first, 0)} />
      ))}
      {asksPlace && <LocationChoice label={null} state={state} problem={problems.location} />}
      {!data.former && data.event.recurrence && <RecurrenceCount state={state} problem={problems.recurrenceCount} />}
      {!data.former && <HiddenAnswers shown={shown} />}
    </>
  );
}

const needsDetail = (location: Location | undefined) => location?.type.startsWith("attendee") ?? false;

interface AnyFieldProps {
  field: BookingField;
  state: FormState;
  problems: Record<string, string>;
  isFirst: boolean;
}

function AnyField({ field, state, problems, isFirst }: AnyFieldProps) {
  const problem = problems[field.slug];
  if (field.type === "splitName") return <SplitName field={field} state={state} problems={problems} isFirst={isFirst} />;
  if (field.type === "radioInput") return <LocationChoice label={field.label} state={state} problem={problem} />;
  return <FieldInput field={field} state={state} problem={problem} isFirst={isFirst} />;
}

function RecurrenceCount({ state, problem }: { state: FormState; problem: string | undefined }) {
  const { data, t } = useShared();
  const most = data.event.recurrence?.occurrences ?? 1;
  const label = t("recurs.count");
  return (
    <FieldBox label={label} hint={t("recurs.upTo", { count: most })} required problem={problem}>
      {(control) => (
        <input
          {...control}
          type="number"
          name="recurrenceCount"
          min={1}
          max={most}
          required
          data-label={label}
          defaultValue={state.values.recurrenceCount?.[0] ?? most}
          className="control h-10 max-w-28 px-3"
        />
      )}
    </FieldBox>
  );
}

/** Answers of the link to fields that the form does not show are sent along. */
function HiddenAnswers({ shown }: { shown: readonly BookingField[] }) {
  const { data } = useShared();
  const visible = new Set(shown.map(({ slug }) => slug));
  return Object.entries(data.prefill)
    .filter(([slug]) => !visible.has(slug) && slug !== "location")
    .flatMap(([slug, values]) =>
      values.map((value) => <input key={slug + value} type="hidden" name={`responses.${slug}`} value={value} />),
    );
}
