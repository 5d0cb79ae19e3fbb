"use client";

import { useNow } from "../../availability/use-now";
import { useMyZoneFormatter } from "../../availability/use-zone-formatter";
import { Field } from "../../form/field";
import { Checkbox } from "../../ui/checkbox";
import { BookingLimitsInput } from "./booking-limits";
import { BookingWindowField } from "./booking-window-field";
import { DurationInput } from "./duration-input";
import { NumberInput, OptionalNumberInput } from "./number-input";
import { PairProblem } from "./pair-problem";
import { Group, Switches } from "./panels";
import { FlagRows, StructureRow } from "./toggles";
import { useSetting } from "./use-setting";

export function LimitsTab() {
  const clock = useMyZoneFormatter();
  const now = useNow();
  return (
    <>
      <Group title="Around a booking">
        <Timing />
      </Group>
      <Group title="How far ahead">
        <BookingWindowField today={clock?.date(now) ?? now.toISOString().slice(0, 10)} />
      </Group>
      <Group title="How much">
        <Caps />
      </Group>
      <Group title="Which times are offered">
        <Switches>
          <FlagRows group="times" />
        </Switches>
      </Group>
    </>
  );
}

function Timing() {
  const [before, setBefore] = useSetting("beforeEventBuffer");
  const [after, setAfter] = useSetting("afterEventBuffer");
  const [notice, setNotice] = useSetting("minimumBookingNotice");
  const [interval, setInterval] = useSetting("slotInterval");
  const [offset, setOffset] = useSetting("offsetStart");
  const [length] = useSetting("lengthInMinutes");
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="beforeEventBuffer" label="Buffer before" hint="Time that stays free before each booking.">
          <NumberInput value={before} onChange={setBefore} step={5} suffix="minutes" />
        </Field>
        <Field name="afterEventBuffer" label="Buffer after" hint="Time that stays free after each booking.">
          <NumberInput value={after} onChange={setAfter} step={5} suffix="minutes" />
        </Field>
      </div>
      <Field name="minimumBookingNotice" label="Minimum notice" hint="Nobody can book closer to the start than this.">
        <DurationInput value={notice} onChange={setNotice} unitLabel="Unit of the minimum notice" />
      </Field>
      <PairProblem name="minimumBookingNotice" />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field name="slotInterval" label="Time between starts" hint="Empty: as long as the event.">
          <OptionalNumberInput value={interval} onChange={setInterval} min={1} placeholder={String(length || "")} suffix="minutes" />
        </Field>
        <Field name="offsetStart" label="Shift the starts by" hint="5 offers 9:05 in place of 9:00.">
          <NumberInput value={offset} onChange={setOffset} suffix="minutes" />
        </Field>
      </div>
    </>
  );
}

function Caps() {
  return (
    <Switches>
      <StructureRow
        name="bookingLimitsCount"
        label="Limit the number of bookings"
        description="Of this event type, per day, week, month or year."
        initial={{ day: 4 }}
      >
        {(value, set) => <BookingLimitsInput name="bookingLimitsCount" value={value} onChange={set} />}
      </StructureRow>
      <StructureRow
        name="bookingLimitsDuration"
        label="Limit the time that is booked"
        description="All bookings of this event type together. In steps of 15 minutes."
        initial={{ week: 600 }}
      >
        {(value, set) => (
          <div className="grid gap-4">
            <PairProblem name="bookingLimitsDuration" />
            <BookingLimitsInput name="bookingLimitsDuration" value={value} onChange={set} suffix="min" step={15} />
          </div>
        )}
      </StructureRow>
      <StructureRow
        name="bookerActiveBookingsLimit"
        label="Limit upcoming bookings per person"
        description="People are told apart by their e-mail address."
        initial={{ maximumActiveBookings: 1, offerReschedule: false }}
      >
        {(value, set) => (
          <div className="grid gap-4">
            <Field name="bookerActiveBookingsLimit.maximumActiveBookings" label="Upcoming bookings">
              <NumberInput
                value={value.maximumActiveBookings}
                onChange={(maximumActiveBookings) => set({ ...value, maximumActiveBookings })}
                min={1}
                className="w-28"
              />
            </Field>
            <Checkbox
              label="Offer to move the last booking instead"
              checked={value.offerReschedule}
              onCheckedChange={(checked) => set({ ...value, offerReschedule: checked === true })}
            />
          </div>
        )}
      </StructureRow>
    </Switches>
  );
}
