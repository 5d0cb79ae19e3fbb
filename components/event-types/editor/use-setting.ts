"use client";

import { type Path, type PathValue, useFormContext, useWatch } from "react-hook-form";
import type { EventTypeValues } from "./values";

/** One setting of the form and how to change it. Structured settings are replaced whole. */
export function useSetting<Name extends keyof EventTypeValues>(name: Name) {
  const { control, setValue, formState } = useFormContext<EventTypeValues>();
  const path = name as Path<EventTypeValues>;
  const value = useWatch({ control, name: path }) as EventTypeValues[Name];
  const shouldValidate = formState.isSubmitted || Object.hasOwn(formState.errors, name);
  const set = (next: EventTypeValues[Name]) => {
    setValue(path, next as PathValue<EventTypeValues, Path<EventTypeValues>>, { shouldDirty: true, shouldTouch: true, shouldValidate });
  };
  return [value, set] as const;
}
