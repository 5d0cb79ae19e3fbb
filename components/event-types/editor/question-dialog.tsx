"use client";

import { type SyntheticEvent, useState } from "react";
import type { z } from "zod";
import { type BookingFieldSetting, BookingFieldsInput } from "@/server/booking-fields/schemas";
import { Field } from "../../form/field";
import { Form } from "../../form/form";
import { suggestSlug } from "../../form/suggest-slug";
import { useZodForm } from "../../form/use-zod-form";
import { Button } from "../../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../../ui/dialog";
import { Input } from "../../ui/input";
import type { OpenedBy } from "../../ui/later";
import { QuestionDetails } from "./question-details";
import { defaultsOf, isChoice, isFixed, isHidden, isRequired, isText } from "./question-types";

const Question = BookingFieldsInput.element;
export type QuestionValues = z.input<typeof Question>;

type QuestionDialogProps = OpenedBy & {
  /** The question that is changed; none for a new one. */
  field?: BookingFieldSetting;
  /** Slugs of the other questions. */
  taken: readonly string[];
  onSave: (field: BookingFieldSetting) => void;
};

/** Adds or changes one question of the booking form. */
export function QuestionDialog({ field, taken, onSave, ...state }: QuestionDialogProps) {
  const save = (next: BookingFieldSetting) => {
    onSave(next);
    state.onOpenChange(false);
  };
  return (
    <Dialog {...state} title={field ? "Change question" : "Add question"}>
      <QuestionForm field={field} taken={taken} onSave={save} />
    </Dialog>
  );
}

const NEW: QuestionValues = { type: "text", slug: "", label: "", placeholder: "", required: false, hidden: false };

/** What is not asked for by the type is not kept. */
function tidied(field: BookingFieldSetting): BookingFieldSetting {
  const { options, minLength, maxLength, ...rest } = field;
  return {
    ...rest,
    ...(isChoice(field.type) && options && { options }),
    ...(isText(field.type) && minLength !== undefined && { minLength }),
    ...(isText(field.type) && maxLength !== undefined && { maxLength }),
  };
}

function QuestionForm({
  field,
  taken,
  onSave,
}: Omit<QuestionDialogProps, keyof OpenedBy | "field"> & { field: BookingFieldSetting | undefined }) {
  const start = field ? { ...field, required: isRequired(field), hidden: isHidden(field) } : NEW;
  const form = useZodForm(Question, { defaultValues: start });
  const [followsLabel, setFollowsLabel] = useState(!field);
  const builtIn = defaultsOf(field?.slug);
  const label = form.register("label", {
    onChange: async ({ target }) => {
      if (!followsLabel) return;
      const typed = target.value;
      const suggested = await suggestSlug(typed);
      // whoever has typed on meanwhile gets the suggestion of what stands there by then
      if (form.getValues("label") === typed) form.setValue("slug", suggested, { shouldValidate: form.formState.isSubmitted });
    },
  });
  const submit = (next: BookingFieldSetting) => {
    if (!taken.includes(next.slug)) return onSave(tidied(next));
    form.setError("slug", { message: "Another question has this identifier. Choose a different one." }, { shouldFocus: true });
  };
  // the form of the dialog stands inside the form of the editor as far as React is concerned: its submit must not reach that one
  const keepInside = (event: SyntheticEvent) => event.stopPropagation();
  return (
    <div onSubmit={keepInside}>
      <Form form={form} onSubmit={submit} className="grid gap-5">
        <Field name="label" label="Question" required={!builtIn}>
          <Input {...label} placeholder={builtIn?.label ?? "What do you want to talk about?"} autoComplete="off" />
        </Field>
        <QuestionDetails isBuiltIn={builtIn !== null} isFixed={isFixed(field?.slug ?? "")} />
        {!builtIn && (
          <Field
            name="slug"
            label="Identifier"
            hint={
              field
                ? "Answers are stored under it, so it stays as it is."
                : "The answer's name in the API and in links that fill in the form."
            }
          >
            <Input
              {...form.register("slug", { onChange: ({ target }) => setFollowsLabel(target.value === "") })}
              readOnly={field !== undefined}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
            />
          </Field>
        )}
        <DialogFooter>
          <DialogClose asChild>
            <Button variant="secondary">Cancel</Button>
          </DialogClose>
          <Button type="submit">{field ? "Change" : "Add"}</Button>
        </DialogFooter>
      </Form>
    </div>
  );
}
