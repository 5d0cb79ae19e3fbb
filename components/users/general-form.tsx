"use client";

import { useRouter } from "next/navigation";
import { LOCALES } from "@/server/core/locales";
import type { Me } from "@/server/users/dto";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormActions } from "../form/form-actions";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { trpc } from "../trpc";
import { Combobox } from "../ui/combobox";
import { CalendarFields, calendarPreferencesOf } from "./calendar-fields";

const loadGeneral = () => import("./values").then(({ General }) => General);

const names = new Intl.DisplayNames("en", { type: "language" });
const languages = [...new Set(LOCALES)].map((code) => ({ value: code, label: names.of(code) ?? code, hint: code }));
languages.sort((a, b) => a.label.localeCompare(b.label, "en"));

export function GeneralForm({ me }: { me: Me }) {
  const router = useRouter();
  const form = useZodForm(loadGeneral, { defaultValues: { ...calendarPreferencesOf(me), locale: me.locale } });
  const update = trpc.users.update.useMutation({ onSuccess: () => router.refresh() });
  return (
    <Form form={form} warnUnsaved onSubmit={(values) => update.mutateAsync(values)} className="grid gap-5">
      <FormError />
      <Field name="locale" label="Language" hint="For mail to you and dates. The dashboard itself is in English.">
        <Combobox
          options={languages}
          value={form.watch("locale")}
          onValueChange={(code) => form.setValue("locale", code, { shouldDirty: true })}
          searchPlaceholder="Search a language"
        />
      </Field>
      <CalendarFields />
      <FormActions />
    </Form>
  );
}
