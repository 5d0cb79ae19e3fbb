"use client";

import { useRef, useState } from "react";
import { ChangeLocationInput } from "@/server/bookings/schemas";
import { appName } from "../event-types/facts";
import { Field } from "../form/field";
import { Form } from "../form/form";
import { FormError } from "../form/form-error";
import { useZodForm } from "../form/use-zod-form";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import { Input } from "../ui/input";
import { Select } from "../ui/select";
import type { DialogProps } from "./cancel-booking";
import { blankPlace, type NewLocation, PLACE_LABELS, type PlaceKind, placeKinds, placeNow } from "./new-location";
import { useMailWords } from "./sends-mail";

const EditLocationForm = ChangeLocationInput.pick({ location: true });

/** Moves one booking to another place: any, whatever its event type offers. */
export function EditLocation({ booking, actions, open, onOpenChange }: DialogProps) {
  const mail = useMailWords();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Edit location"
      description={[
        mail("Everyone who takes part gets an e-mail with the new place."),
        booking.recurringBookingUid && "The other dates of the series stay where they are.",
        booking.meetingUrl && "The meeting link that there is now goes.",
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <LocationFields booking={booking} actions={actions} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

type LocationFieldsProps = Pick<DialogProps, "booking" | "actions"> & { onDone: () => void };

function LocationFields({ booking, actions, onDone }: LocationFieldsProps) {
  const [location] = useState<NewLocation>(() => placeNow(booking));
  const form = useZodForm(EditLocationForm, { defaultValues: { location } });
  const drafts = useRef<Partial<Record<string, NewLocation>>>({});
  const { isDirty, isSubmitting } = form.formState;
  const chosen = form.watch("location.type");
  const choose = (kind: PlaceKind) => {
    const former = form.getValues("location");
    // who looks at another kind and comes back finds what they typed
    drafts.current[former.type] = former;
    form.clearErrors();
    form.setValue("location", drafts.current[kind] ?? blankPlace(kind, booking), { shouldDirty: true });
  };
  return (
    <Form
      form={form}
      className="grid gap-5"
      onSubmit={async (values) => {
        // the same place again is no news
        if (isDirty) await actions.changeLocation({ uid: booking.uid, ...values });
        onDone();
      }}
    >
      <FormError />
      <Field label="Where">
        <Select autoFocus value={chosen} onChange={(event) => choose(event.target.value as PlaceKind)}>
          {placeKinds(booking).map((kind) => (
            <option key={kind} value={kind}>
              {PLACE_LABELS[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <PlaceField key={chosen} form={form} kind={chosen} />
      <DialogFooter>
        <DialogClose asChild>
          <Button variant="secondary">Go back</Button>
        </DialogClose>
        <Button type="submit" loading={isSubmitting}>
          Save location
        </Button>
      </DialogFooter>
    </Form>
  );
}

type PlaceFieldProps = {
  form: ReturnType<typeof useZodForm<{ location: NewLocation }, { location: NewLocation }>>;
  kind: NewLocation["type"];
};

/** What is to be said of a place of this kind. */
function PlaceField({ form, kind }: PlaceFieldProps) {
  switch (kind) {
    case "link":
      return (
        <Field name="location.link" label="Link" required>
          <Input {...form.register("location.link")} type="url" inputMode="url" placeholder="https://meet.example.com/your-room" />
        </Field>
      );
    case "phone":
    case "attendeePhone":
      return (
        <Field name="location.phone" label={kind === "phone" ? "Number to call" : "The attendee's number"} required>
          <Input {...form.register("location.phone")} type="tel" inputMode="tel" autoComplete="off" placeholder="+44 20 7946 0000" />
        </Field>
      );
    case "integration":
      return <p className="text-subtle">{appName(form.getValues("location.integration"))} is not connected, so no link is made.</p>;
    default:
      return (
        <Field name="location.address" label="Address" required hint="Or any words that everyone will understand.">
          <Input {...form.register("location.address")} autoComplete="off" />
        </Field>
      );
  }
}
