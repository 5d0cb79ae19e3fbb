"use client";

import { useState } from "react";
import { useFormContext } from "react-hook-form";
import type { WebhookRef } from "@/server/webhooks/schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { readServerError } from "../form/server-errors";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { ConfirmDialog } from "../ui/alert-dialog";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { Input } from "../ui/input";
import { toast } from "../ui/toaster";

const loadRules = () => import("./values").then(({ NewSecret }) => NewSecret);

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

/** Whether deliveries are signed, and the buttons that change it. What is kept is never shown. */
export function WebhookSigning({ webhook, hasSecret }: { webhook: WebhookRef; hasSecret: boolean }) {
  const utils = trpc.useUtils();
  const remove = trpc.webhooks.update.useMutation({
    onSuccess: () => toast.success("Secret removed"),
    onError: (error) => toast.error("Not removed", { description: readServerError(error).message }),
    onSettled: () => utils.webhooks.invalidate(),
  });
  return (
    <section aria-labelledby="signing" className="mt-8 flex flex-wrap items-center gap-4 border-t border-subtle pt-6">
      <div className="min-w-0 flex-1 basis-60">
        <h3 id="signing" className="font-semibold text-emphasis">
          Secret
        </h3>
        <p className="text-subtle">{hasSecret ? "Deliveries are signed." : "Deliveries are not signed."}</p>
      </div>
      <div className="flex gap-2">
        {hasSecret && (
          <ConfirmDialog
            trigger={<Button variant="minimal">Remove</Button>}
            title="Remove the secret?"
            description="Deliveries are no longer signed. A receiver that checks the signature will turn them away."
            confirmLabel="Remove secret"
            onConfirm={() => remove.mutateAsync({ ...webhook, secret: null })}
          />
        )}
        <SecretDialog webhook={webhook} label={hasSecret ? "Replace secret" : "Set a secret"} />
      </div>
    </section>
  );
}

function SecretDialog({ webhook, label }: { webhook: WebhookRef; label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen} trigger={<Button variant="secondary">{label}</Button>} title={label}>
      <SecretForm webhook={webhook} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}

function SecretForm({ webhook, onSaved }: { webhook: WebhookRef; onSaved: () => void }) {
  const utils = trpc.useUtils();
  const update = trpc.webhooks.update.useMutation();
  const form = useZodForm(loadRules, { defaultValues: { secret: "" } });
  const save = async ({ secret }: { secret: string }) => {
    await update.mutateAsync({ ...webhook, secret });
    await utils.webhooks.invalidate();
    toast.success("Secret saved");
    onSaved();
  };
  return (
    <Form form={form} onSubmit={save} className="grid gap-5">
      <FormError />
      <SecretField required />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" loading={form.formState.isSubmitting}>
          Save secret
        </Button>
      </DialogFooter>
    </Form>
  );
}
