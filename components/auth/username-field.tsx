"use client";

import { CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { useFormContext } from "react-hook-form";
import { Field } from "../form/field";
import { trpc } from "../trpc";
import { Input } from "../ui/input";

type UsernameFieldProps = {
  /** What stands before it in the address of the booking page: "kairos.example/". */
  prefix: string;
  /** The user's present name, which needs no asking. */
  current?: string | null;
  hint?: string | undefined;
};

/** The form's `username`, with a word on whether it is free as soon as the typing pauses. */
export function UsernameField({ prefix, current, hint }: UsernameFieldProps) {
  const { register, watch, formState } = useFormContext<{ username: string }>();
  const username = watch("username") ?? "";
  const settled = useSettled(username.trim().toLowerCase(), 350);
  const isOpen = settled !== "" && settled !== current;
  const { data } = trpc.users.checkUsername.useQuery({ username: settled }, { enabled: isOpen, staleTime: 10_000 });
  const isCurrent = isOpen && data !== undefined && settled === username.trim().toLowerCase();
  const formError = formState.errors.username?.message;
  const error = formError ?? (isCurrent && !data.available ? (data.message ?? undefined) : undefined);
  const free = isCurrent && data.available && !error;
  return (
    <Field name="username" label="Username" required error={error} hint={hint}>
      <Input
        {...register("username")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        prefix={<span className="max-w-44 truncate">{prefix}</span>}
        suffix={
          <span role="status" className="flex items-center text-success">
            {free && <CircleCheck aria-hidden />}
            <span className="sr-only">{free ? "This username is free" : ""}</span>
          </span>
        }
      />
    </Field>
  );
}

/** The value once it has not changed for `ms` milliseconds. */
function useSettled(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
