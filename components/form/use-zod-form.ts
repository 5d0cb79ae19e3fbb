"use client";

import { useEffect } from "react";
import {
  type FieldErrors,
  type FieldValues,
  type Resolver,
  type ResolverResult,
  type UseFormProps,
  type UseFormReturn,
  useForm,
} from "react-hook-form";
import type { z } from "zod";

type Options<Input extends FieldValues, Output> = Omit<UseFormProps<Input, unknown, Output>, "resolver">;
type Schema<Input, Output> = z.ZodType<Output, Input>;

/**
 * A form whose rules are the verb's own schema: the same zod schema the server parses. Errors show on leaving a field and
 * then follow the typing; submitting gives the parsed output. A page gives a function that loads the schema: the rules weigh as much as
 * the rest of a form, and are needed only once somebody types.
 */
export function useZodForm<Input extends FieldValues, Output>(
  schema: Schema<Input, Output> | (() => Promise<Schema<Input, Output>>),
  options: Options<Input, Output> = {},
): UseFormReturn<Input, unknown, Output> {
  useEffect(() => {
    const warm = () => void resolverOf(schema).catch(() => undefined);
    const events = ["pointerdown", "keydown"] as const;
    for (const event of events) document.addEventListener(event, warm, { once: true, capture: true });
    return () => {
      for (const event of events) document.removeEventListener(event, warm, { capture: true });
    };
  }, [schema]);
  return useForm<Input, unknown, Output>({
    mode: "onTouched",
    ...options,
    resolver: async (...asked): Promise<ResolverResult<Input, Output>> => {
      const resolver = await resolverOf(schema).catch(() => null);
      return resolver ? resolver(...asked) : { values: {}, errors: NOT_LOADED as unknown as FieldErrors<Input> };
    },
  });
}

const NOT_LOADED = { root: { server: { type: "network", message: "Could not reach the server. Check your connection and try again." } } };

async function resolverOf<Input extends FieldValues, Output>(
  schema: Schema<Input, Output> | (() => Promise<Schema<Input, Output>>),
): Promise<Resolver<Input, unknown, Output>> {
  const [{ zodResolver }, loaded] = await Promise.all([
    import("@hookform/resolvers/zod"),
    typeof schema === "function" ? schema() : schema,
  ]);
  return zodResolver<Input, unknown, Output>(loaded);
}
