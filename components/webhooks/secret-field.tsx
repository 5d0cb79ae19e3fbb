"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "../form/field";
import { Button } from "../ui/button";
import { Input } from "../ui/input";

/** 256 bits in hex. */
function randomSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The `secret` of the form around it. */
export function SecretField({ required }: { required?: boolean }) {
  const { register, setValue } = useFormContext<{ secret: string }>();
  return (
    <Field
      name="secret"
      label="Secret"
      optional={!required}
      required={required}
      hint="Signs every delivery: the header X-Cal-Signature-256 is the HMAC-SHA256 of the body. It is not shown again."
    >
      <div className="flex gap-2">
        <Input {...register("secret")} autoComplete="off" spellCheck={false} className="min-w-0 flex-1 font-mono text-xs!" />
        <Button
          variant="secondary"
          onClick={() => setValue("secret", randomSecret(), { shouldDirty: true, shouldTouch: true, shouldValidate: true })}
        >
          Generate
        </Button>
      </div>
    </Field>
  );
}
