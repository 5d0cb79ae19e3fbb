"use client";

import { Plus, X } from "lucide-react";
import type { ClipboardEvent } from "react";
import { useState } from "react";
import { useFieldArray } from "react-hook-form";
import type { Booking } from "@/server/bookings/dto";
import { AddGuestsInput, GUESTS_AT_ONCE, MOST_GUESTS } from "@/server/bookings/schemas";
import { Field, FieldGroup } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { IconButton } from "../ui/icon-button";
import { Input } from "../ui/input";
import type { DialogProps } from "./cancel-booking";
import { addressesIn, twiceNamed } from "./guest-addresses";
import { useMailWords } from "./sends-mail";

/** Brings people along to a booking, by their addresses. */
export function AddGuests({ booking, actions, open, onOpenChange }: DialogProps) {
  const mail = useMailWords();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Add guests"
      description={[
        mail("They get an e-mail with time and place, and so do you."),
        booking.recurringBookingUid && "They come to this date of the series alone.",
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <GuestFields booking={booking} actions={actions} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** The verb's input, refusing at its line who takes part already: the verb would leave them out without a word. */
const guestsFormOf = (booking: Booking) =>
  AddGuestsInput.pick({ guests: true }).superRefine(({ guests }, ctx) => {
    for (const { place, message } of twiceNamed(
      guests.map(({ email }) => email),
      booking,
    ))
      ctx.addIssue({ code: "custom", path: ["guests", place, "email"], message });
  });

type GuestFieldsProps = Pick<DialogProps, "booking" | "actions"> & { onDone: () => void };

function GuestFields({ booking, actions, onDone }: GuestFieldsProps) {
  const [schema] = useState(() => guestsFormOf(booking));
  // what is known of a guest's language is that of whoever booked
  const guest = (email = "") => ({ email, language: booking.attendees[0]?.language ?? "en" });
  const form = useZodForm(schema, { defaultValues: { guests: [guest()] } });
  const { fields, append, remove, update, insert } = useFieldArray({ control: form.control, name: "guests" });
  const problem = form.formState.errors.guests;

  const removeLine = (place: number) => {
    remove(place);
    requestAnimationFrame(() => form.setFocus(`guests.${Math.max(0, place - 1)}.email`));
  };
  const paste = (place: number) => (event: ClipboardEvent<HTMLInputElement>) => {
    const [first, ...others] = addressesIn(event.clipboardData.getData("text"));
    if (!first || others.length === 0) return;
    event.preventDefault();
    update(place, guest(first));
    insert(
      place + 1,
      others.map((email) => guest(email)),
      { shouldFocus: false },
    );
  };
  return (
    <Form
      form={form}
      className="grid gap-5"
      onSubmit={async ({ guests }) => {
        await actions.addGuests({ uid: booking.uid, guests });
        onDone();
      }}
    >
      <FormError />
      <FieldGroup
        legend="E-mail addresses"
        description={`At most ${GUESTS_AT_ONCE} at a time and ${MOST_GUESTS} in all. Several can be pasted at once.`}
      >
        {fields.map(({ id }, place) => (
          <div key={id} className="flex items-start gap-1.5">
            <Field name={`guests.${place}.email`} label={`Guest ${place + 1}`} hideLabel required className="min-w-0 flex-1">
              <Input
                {...form.register(`guests.${place}.email`)}
                autoFocus={place === 0}
                type="email"
                inputMode="email"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                placeholder="name@example.com"
                onPaste={paste(place)}
              />
            </Field>
            {fields.length > 1 && <IconButton label={`Remove guest ${place + 1}`} icon={<X />} onClick={() => removeLine(place)} />}
          </div>
        ))}
        {(problem?.message ?? problem?.root?.message) && (
          <p role="alert" className="font-medium text-error">
            {problem?.message ?? problem?.root?.message}
          </p>
        )}
        {fields.length < GUESTS_AT_ONCE && (
          <div>
            <Button variant="minimal" startIcon={<Plus />} onClick={() => append(guest())}>
              Add another
            </Button>
          </div>
        )}
      </FieldGroup>
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Go back</Button>
        </DialogClose>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {fields.length > 1 ? `Add ${fields.length} guests` : "Add guest"}
        </Button>
      </DialogFooter>
    </Form>
  );
}
