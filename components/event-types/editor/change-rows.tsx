"use client";

import { Field } from "../../form/field";
import { Radio, RadioGroup } from "../../ui/radio-group";
import { SwitchRow } from "../../ui/switch";
import { DurationInput } from "./duration-input";
import { FlagRows } from "./toggles";
import { useSetting } from "./use-setting";

/** What attendees may do with a booking that they have. Hosts always may. */
export function ChangeRows() {
  const [cancelling, setCancelling] = useSetting("disableCancelling");
  return (
    <>
      <SwitchRow
        label="Attendees can cancel"
        description="You can always cancel yourself."
        checked={cancelling?.disabled !== true}
        onCheckedChange={(on) => setCancelling(on ? null : { disabled: true })}
      />
      <ReschedulingRow />
      <FlagRows group="changes" />
    </>
  );
}

function ReschedulingRow() {
  const [rule, setRule] = useSetting("disableRescheduling");
  const isOff = rule?.disabled === true;
  const minutes = rule?.minutesBefore;
  return (
    <SwitchRow
      label="Attendees can reschedule"
      description="You can always reschedule yourself."
      checked={!isOff}
      onCheckedChange={(on) => setRule(on ? null : { disabled: true })}
    >
      {!isOff && (
        <Field name="disableRescheduling.minutesBefore" label="Until when">
          <RadioGroup
            value={minutes === undefined ? "any" : "notice"}
            onValueChange={(kind) => setRule(kind === "any" ? null : { minutesBefore: 1440 })}
          >
            <Radio value="any" label="Until it starts" />
            <Radio value="notice" label="Up to some time before it starts" />
            {minutes !== undefined && (
              <Field name="disableRescheduling.minutesBefore" label="Time before the start" hideLabel className="ms-7">
                <DurationInput
                  value={minutes}
                  onChange={(minutesBefore) => setRule({ minutesBefore })}
                  unitLabel="Unit of the time before the start"
                />
              </Field>
            )}
          </RadioGroup>
        </Field>
      )}
    </SwitchRow>
  );
}
