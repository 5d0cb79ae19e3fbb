"use client";

import { useState } from "react";
import { useFormContext } from "react-hook-form";
import { Field } from "../../form/field";
import { Checkbox } from "../../ui/checkbox";
import { Input } from "../../ui/input";
import { Select } from "../../ui/select";
import { Textarea } from "../../ui/textarea";
import type { QuestionValues } from "./question-dialog";
import { isChoice, isText, QUESTION_TYPES, questionTypeLabels } from "./question-types";

const optionalNumber = { setValueAs: (text: unknown) => (text === "" || text === undefined || text === null ? undefined : Number(text)) };

/** What a question of the chosen type can say beside its label. */
export function QuestionDetails({ isBuiltIn, isFixed }: { isBuiltIn: boolean; isFixed: boolean }) {
  const { register, watch, setValue } = useFormContext<QuestionValues>();
  const type = watch("type");
  const isName = type === "name" || type === "splitName";
  return (
    <>
      {!isBuiltIn && (
        <Field name="type" label="Kind of answer">
          <Select {...register("type")}>
            {QUESTION_TYPES.map((name) => (
              <option key={name} value={name}>
                {questionTypeLabels[name]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {isName && <NameDetails />}
      {isChoice(type) && <OptionsField />}
      {type !== "splitName" && type !== "boolean" && type !== "radio" && type !== "checkbox" && type !== "radioInput" && (
        <Field name="placeholder" label="Placeholder" optional>
          <Input {...register("placeholder")} autoComplete="off" />
        </Field>
      )}
      {isText(type) && (
        <div className="grid grid-cols-2 gap-4">
          <Field name="minLength" label="At least" optional>
            <Input type="number" min={0} {...register("minLength", optionalNumber)} suffix="characters" />
          </Field>
          <Field name="maxLength" label="At most" optional>
            <Input type="number" min={0} {...register("maxLength", optionalNumber)} suffix="characters" />
          </Field>
        </div>
      )}
      {!isFixed && (
        <div className="grid gap-3">
          <Checkbox
            label="An answer is required"
            checked={watch("required") ?? false}
            onCheckedChange={(checked) => setValue("required", checked === true, { shouldDirty: true })}
          />
          <Checkbox
            label="Hidden"
            description="Nobody sees the question; a link can still fill in its answer."
            checked={watch("hidden") ?? false}
            onCheckedChange={(checked) => setValue("hidden", checked === true, { shouldDirty: true })}
          />
        </div>
      )}
      <Checkbox
        label="Lock an answer that comes with the link"
        checked={watch("disableOnPrefill") ?? false}
        onCheckedChange={(checked) => setValue("disableOnPrefill", checked === true, { shouldDirty: true })}
      />
    </>
  );
}

function NameDetails() {
  const { register, watch, setValue } = useFormContext<QuestionValues>();
  const isSplit = watch("type") === "splitName";
  return (
    <>
      <Checkbox
        label="Ask for first and last name apart"
        checked={isSplit}
        onCheckedChange={(checked) => setValue("type", checked === true ? "splitName" : "name", { shouldDirty: true })}
      />
      {isSplit && (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="firstNameLabel" label="Label of the first name" optional>
              <Input {...register("firstNameLabel")} placeholder="First name" />
            </Field>
            <Field name="lastNameLabel" label="Label of the last name" optional>
              <Input {...register("lastNameLabel")} placeholder="Last name" />
            </Field>
          </div>
          <Checkbox
            label="The last name is required"
            checked={watch("lastNameRequired") ?? false}
            onCheckedChange={(checked) => setValue("lastNameRequired", checked === true, { shouldDirty: true })}
          />
        </>
      )}
    </>
  );
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

function OptionsField() {
  const { getValues, setValue, formState } = useFormContext<QuestionValues>();
  const [text, setText] = useState(() => (getValues("options") ?? []).join("\n"));
  const change = (next: string) => {
    setText(next);
    setValue("options", linesOf(next), { shouldDirty: true, shouldValidate: formState.isSubmitted });
  };
  return (
    <Field name="options" label="Options" required hint="One per line.">
      <Textarea value={text} onChange={(event) => change(event.target.value)} rows={4} placeholder={"Small\nMedium\nLarge"} />
    </Field>
  );
}
