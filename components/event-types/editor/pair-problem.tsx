"use client";

import { useFormContext, useWatch } from "react-hook-form";
import { type PairedSettings, pairProblems } from "@/server/core/event-type-pairs";
import { Alert } from "../../ui/alert";
import type { EventTypeValues } from "./values";

const PAIRED = [
  "lengthInMinutes",
  "seats",
  "recurrence",
  "bookingLimitsDuration",
  "minimumBookingNotice",
  "bookingWindow",
] as const satisfies readonly (keyof PairedSettings & keyof EventTypeValues)[];

/** Says at once, before anything is saved, that a setting does not go together with another one: by the rule that the server holds. */
export function PairProblem({ name }: { name: keyof PairedSettings }) {
  const { control } = useFormContext<EventTypeValues>();
  const values = useWatch({ control, name: PAIRED });
  const settings = Object.fromEntries(PAIRED.map((setting, place) => [setting, values[place]])) as unknown as PairedSettings;
  const problem = pairProblems(settings)[name];
  return problem ? <Alert tone="error">{problem}</Alert> : null;
}
