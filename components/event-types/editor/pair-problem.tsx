"use client";

import { useState } from "react";
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

/**
 * Says at once, before anything is saved, that a setting does not go together with another one: by the rule that the server holds. Where
 * either of the two would say it, `newest` leaves it to the one that was switched on last: the one that found the conflict there already.
 */
export function PairProblem({ name, newest = false }: { name: keyof PairedSettings; newest?: boolean }) {
  const { control } = useFormContext<EventTypeValues>();
  const values = useWatch({ control, name: PAIRED });
  const settings = Object.fromEntries(PAIRED.map((setting, place) => [setting, values[place]])) as unknown as PairedSettings;
  const problem = pairProblems(settings)[name];
  const [foundIt, setFoundIt] = useState(problem !== undefined);
  if (foundIt && !problem) setFoundIt(false);
  return problem && (foundIt || !newest) ? <Alert tone="error">{problem}</Alert> : null;
}
