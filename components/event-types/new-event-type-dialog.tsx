"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { CreateEventTypeInput } from "@/server/event-types/settings.schemas";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { suggestSlug } from "../form/suggest-slug";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { Input } from "../ui/input";
import type { OpenedBy } from "../ui/later";
import { Textarea } from "../ui/textarea";
import { toast } from "../ui/toaster";

const NewEventType = CreateEventTypeInput.pick({ title: true, slug: true, description: true, lengthInMinutes: true });

/** Asks for the four things that an event type cannot do without, then opens its editor. */
export function NewEventTypeDialog(state: OpenedBy) {
  return (
    <Dialog {...state} title="New event type" description="Something that people can book with you. You can change all of it later.">
      <NewEventTypeForm />
    </Dialog>
  );
}

function NewEventTypeForm() {
  const router = useRouter();
  const utils = trpc.useUtils();
  const me = trpc.users.me.useQuery();
  const create = trpc.eventTypes.create.useMutation();
  const form = useZodForm(NewEventType, { defaultValues: { title: "", slug: "", description: "", lengthInMinutes: 30 } });
  // until somebody types an address of their own, it is made of the title
  const [followsTitle, setFollowsTitle] = useState(true);
  const title = form.register("title", {
    onChange: async ({ target }) => {
      if (!followsTitle) return;
      const typed = target.value;
      const suggested = await suggestSlug(typed);
      // whoever has typed on meanwhile gets the suggestion of what stands there by then
      if (form.getValues("title") === typed) form.setValue("slug", suggested, { shouldValidate: form.formState.isSubmitted });
    },
  });
  const slug = form.register("slug", { onChange: ({ target }) => setFollowsTitle(target.value === "") });
  return (
    <Form
      form={form}
      className="grid gap-5"
      onSubmit={async (values) => {
        const place = await utils.eventTypes.defaultLocation.fetch();
        const { id } = await create.mutateAsync({ ...values, locations: place ? [place] : [] });
        void utils.eventTypes.list.invalidate();
        toast.success("Event type created");
        router.push(`/event-types/${id}`);
      }}
    >
      <FormError />
      <Field name="title" label="Title" required>
        <Input {...title} placeholder="Intro call" autoComplete="off" />
      </Field>
      <Field name="slug" label="Address" required>
        <Input {...slug} prefix={`/${me.data?.username ?? "you"}/`} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Field>
      <Field name="description" label="Description" optional>
        <Textarea {...form.register("description")} placeholder="What is it about, and what should people bring?" />
      </Field>
      <Field name="lengthInMinutes" label="Length" required>
        <Input
          type="number"
          min={1}
          inputMode="numeric"
          {...form.register("lengthInMinutes", { valueAsNumber: true })}
          suffix="minutes"
          className="w-36"
        />
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button type="submit" loading={form.formState.isSubmitting}>
          Continue
        </Button>
      </DialogFooter>
    </Form>
  );
}
