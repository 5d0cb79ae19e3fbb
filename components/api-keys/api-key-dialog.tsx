"use client";

import { useState } from "react";
import { z } from "zod";
import { CreateApiKeyInput } from "@/server/api-keys/schemas";
import { minutes } from "@/server/core/units";
import { useMyZoneFormatter } from "../availability/use-zone-formatter";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { DateInput } from "../ui/date-input";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import { ShownOnce } from "../ui/shown-once";
import { EXPIRIES, type Expiry, expiryInstant } from "./expiry";

/** The verb's note, and the expiry as people choose it. */
const NewApiKey = CreateApiKeyInput.pick({ note: true })
  .extend({ expiry: z.enum(EXPIRIES.map(({ value }) => value)), expiresAt: z.string() })
  .refine(({ expiry, expiresAt }) => expiry !== "custom" || z.iso.date().safeParse(expiresAt).success, {
    path: ["expiresAt"],
    message: "Choose a date",
  });

/** Asks what a key is for and shows it once. Stands beside the list: what the list shows changes while the key is read. */
export function NewApiKeyDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="New API key" description="It can do everything that you can do.">
      <ShownOnce label="API key" warning="This is the only time that the key is shown. Keep it somewhere safe.">
        {(onMade) => <NewApiKeyForm onMade={onMade} />}
      </ShownOnce>
    </Dialog>
  );
}

function NewApiKeyForm({ onMade }: { onMade: (key: string) => void }) {
  const utils = trpc.useUtils();
  const clock = useMyZoneFormatter();
  const create = trpc.apiKeys.create.useMutation();
  const form = useZodForm(NewApiKey, { defaultValues: { note: "", expiry: "90", expiresAt: "" } });
  const [now] = useState(() => new Date());
  const submit = async ({ note, expiry, expiresAt }: { note?: string | undefined; expiry: Expiry; expiresAt: string }) => {
    const offset = clock && expiry === "custom" ? clock.offsetAt(new Date(expiresAt)) : minutes(0);
    const { key } = await create.mutateAsync({ note, expiresAt: expiryInstant(expiry, expiresAt, new Date(), offset) });
    onMade(key);
    await utils.apiKeys.list.invalidate();
  };
  return (
    <Form form={form} onSubmit={submit} className="grid gap-5">
      <FormError />
      <Field name="note" label="Note" optional hint="What the key is for, so that you know it again.">
        <Input {...form.register("note")} placeholder="Website integration" autoComplete="off" />
      </Field>
      <Field name="expiry" label="Expires">
        <Select {...form.register("expiry")}>
          {EXPIRIES.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {form.watch("expiry") === "custom" && (
        <Field name="expiresAt" label="Last day" required>
          <DateInput {...form.register("expiresAt")} min={clock?.date(now)} />
        </Field>
      )}
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" loading={form.formState.isSubmitting}>
          Make key
        </Button>
      </DialogFooter>
    </Form>
  );
}
