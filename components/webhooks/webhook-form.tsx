"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, type Ref, useState } from "react";
import { Controller, useFormContext } from "react-hook-form";
import type { z } from "zod";
import type { WebhookView } from "@/server/webhooks/dto";
import type { WebhookTrigger } from "@/server/webhooks/schemas";
import { Field, FieldGroup } from "../form/field";
import { Form } from "../form/form";
import { FormActions } from "../form/form-actions";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Input } from "../ui/input";
import { SwitchRow } from "../ui/switch";
import { Textarea } from "../ui/textarea";
import { toast } from "../ui/toaster";
import { SecretField } from "./secret-field";
import { choicesFor, triggerLabel, USUAL_TRIGGERS } from "./triggers";
import type { EditForm } from "./values";

const loadNewForm = () => import("./values").then(({ NewForm }) => NewForm);
const loadEditForm = () => import("./values").then(({ EditForm }) => EditForm);

/** From the documentation of the payload template. */
const EXAMPLE_TEMPLATE = `{
  "content": "A new event has been scheduled",
  "type": "{{type}}",
  "name": "{{title}}",
  "organizer": "{{organizer.name}}",
  "booker": "{{attendees.0.name}}"
}`;

const ADDRESS_HINT =
  "Every event is posted to this address. Addresses of this server's own network are refused, unless whoever runs " +
  "this instance sets ALLOW_PRIVATE_WEBHOOKS=1.";

const VARIABLES =
  "{{triggerEvent}}, {{type}}, {{title}}, {{startTime}}, {{endTime}}, {{location}}, {{organizer.name}}, " +
  "{{attendees.0.email}}, {{uid}}, {{cancellationReason}}, {{metadata}}";

export function NewWebhook({ userId }: { userId: number }) {
  const router = useRouter();
  const utils = trpc.useUtils();
  const create = trpc.webhooks.create.useMutation({
    onSuccess: async ({ id }) => {
      toast.success("Webhook created");
      await utils.webhooks.list.invalidate();
      router.replace(`/settings/developer/webhooks/${id}`);
    },
  });
  const defaultValues = { subscriberUrl: "", triggers: USUAL_TRIGGERS, active: true, payloadTemplate: "", secret: "" };
  const form = useZodForm(loadNewForm, { defaultValues });
  return (
    <Form
      form={form}
      warnUnsaved
      className="grid gap-6"
      onSubmit={(fields) => create.mutateAsync({ ...fields, owner: { type: "user", userId } })}
    >
      <Fields>
        <SecretField />
      </Fields>
      <FormActions submitLabel="Create webhook" savedLabel="Created" discard={false}>
        <Button variant="secondary" href="/settings/developer/webhooks">
          Cancel
        </Button>
      </FormActions>
    </Form>
  );
}

export function EditWebhook({ webhook, userId }: { webhook: WebhookView; userId: number }) {
  const utils = trpc.useUtils();
  const update = trpc.webhooks.update.useMutation({ onSuccess: () => utils.webhooks.invalidate() });
  const { subscriberUrl, triggers, active, payloadTemplate, id } = webhook;
  const form = useZodForm(loadEditForm, { defaultValues: { subscriberUrl, triggers, active, payloadTemplate: payloadTemplate ?? "" } });
  return (
    <Form
      form={form}
      warnUnsaved
      className="grid gap-6"
      onSubmit={(fields) => update.mutateAsync({ ...fields, owner: { type: "user", userId }, id })}
    >
      <Fields />
      <FormActions />
    </Form>
  );
}

/** `children` stand between what is delivered and how. */
function Fields({ children }: { children?: ReactNode }) {
  const { register, control } = useFormContext<z.input<typeof EditForm>>();
  return (
    <>
      <FormError />
      <Field name="subscriberUrl" label="Subscriber URL" required hint={ADDRESS_HINT}>
        <Input {...register("subscriberUrl")} type="url" inputMode="url" placeholder="https://example.com/webhooks" autoComplete="off" />
      </Field>
      <Controller
        control={control}
        name="triggers"
        render={({ field, fieldState }) => (
          <Triggers
            chosen={field.value}
            onChange={(triggers) => {
              field.onChange(triggers);
              field.onBlur();
            }}
            error={fieldState.error?.message}
          />
        )}
      />
      {children}
      <div className="divide-y divide-(--cal-border-subtle) border-y border-subtle">
        <Controller control={control} name="payloadTemplate" render={({ field }) => <Template {...field} />} />
        <Controller
          control={control}
          name="active"
          render={({ field }) => (
            <SwitchRow
              label="Active"
              description="While it is off nothing is delivered, and nothing is delivered later."
              checked={field.value}
              onCheckedChange={field.onChange}
            />
          )}
        />
      </div>
    </>
  );
}

type TemplateProps = { value: string; onChange: (template: string) => void; onBlur: () => void; ref: Ref<HTMLTextAreaElement> };

function Template({ value, onChange, onBlur, ref }: TemplateProps) {
  // an emptied template is still being written
  const [isOpen, setOpen] = useState(value !== "");
  const toggle = (checked: boolean) => {
    setOpen(checked);
    onChange(checked ? EXAMPLE_TEMPLATE : "");
  };
  const isCustom = isOpen || value !== "";
  return (
    <SwitchRow
      label="Custom payload"
      description={
        "Send what your service expects instead of the documented payload. Meeting started and ended are always sent " + "as documented."
      }
      checked={isCustom}
      onCheckedChange={toggle}
    >
      {isCustom && (
        <Field name="payloadTemplate" label="Payload template" hint={<Variables />}>
          <Textarea
            ref={ref}
            rows={8}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            spellCheck={false}
            placeholder="Empty: the documented payload is sent."
            className="font-mono text-xs!"
          />
        </Field>
      )}
    </SwitchRow>
  );
}

const Variables = () => (
  <>
    Variables: <code className="break-words font-mono text-xs">{VARIABLES}</code>
  </>
);

type TriggersProps = { chosen: WebhookTrigger[]; onChange: (triggers: WebhookTrigger[]) => void; error: string | undefined };

function Triggers({ chosen, onChange, error }: TriggersProps) {
  const toggle = (trigger: WebhookTrigger, on: boolean) =>
    onChange(on ? [...chosen, trigger] : chosen.filter((other) => other !== trigger));
  return (
    <FieldGroup legend="Event triggers" description="What it hears of.">
      <div className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        {choicesFor(chosen).map((trigger) => (
          <Checkbox
            key={trigger}
            label={triggerLabel(trigger)}
            checked={chosen.includes(trigger)}
            onCheckedChange={(checked) => toggle(trigger, checked === true)}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="font-medium text-error">
          {error}
        </p>
      )}
    </FieldGroup>
  );
}
