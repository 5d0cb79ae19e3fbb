"use client";

import { useFormContext } from "react-hook-form";
import { Field } from "../../form/field";
import { Input } from "../../ui/input";
import { Textarea } from "../../ui/textarea";
import { LengthsField } from "./lengths-field";
import { LocationsField } from "./locations-field";
import { Group, Switches } from "./panels";
import { FlagRows } from "./toggles";
import type { EventTypeValues } from "./values";

export function BasicsTab({ username, host }: { username: string; host: string }) {
  const { register } = useFormContext<EventTypeValues>();
  return (
    <>
      <Group title="What it is">
        <Field name="title" label="Title" required>
          <Input {...register("title")} autoComplete="off" />
        </Field>
        <Field name="slug" label="Address" required hint="Part of the link that people open.">
          <Input
            {...register("slug")}
            prefix={
              <span>
                <span className="max-sm:hidden">{host}</span>/{username}/
              </span>
            }
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Field name="description" label="Description" optional>
          <Textarea {...register("description")} rows={4} placeholder="What is it about, and what should people bring?" />
        </Field>
        <LengthsField />
      </Group>
      <Group title="Where it is">
        <LocationsField />
      </Group>
      <Group title="Who finds it">
        <Switches>
          <FlagRows group="finding" />
        </Switches>
      </Group>
    </>
  );
}
