"use client";

import type { WebhookRef } from "@/server/webhooks/schemas";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import type { OpenedBy } from "../ui/later";
import { ShownOnce } from "../ui/shown-once";
import { SecretField } from "./secret-field";
import { NewSecret } from "./values";

/** Asks for a webhook's secret, keeps it and shows it once. */
export function SecretDialog({ webhook, ...state }: OpenedBy & { webhook: WebhookRef }) {
  return (
    <Dialog {...state} title="New secret">
      <ShownOnce label="Secret" warning="It is saved, and this is the only time that it is shown. The receiver of the deliveries needs it.">
        {(onSaved) => <SecretForm webhook={webhook} onSaved={onSaved} />}
      </ShownOnce>
    </Dialog>
  );
}

function SecretForm({ webhook, onSaved }: { webhook: WebhookRef; onSaved: (secret: string) => void }) {
  const utils = trpc.useUtils();
  const update = trpc.webhooks.update.useMutation();
  const form = useZodForm(NewSecret, { defaultValues: { secret: "" } });
  const save = async ({ secret }: { secret: string }) => {
    await update.mutateAsync({ ...webhook, secret });
    onSaved(secret);
    await utils.webhooks.invalidate();
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
