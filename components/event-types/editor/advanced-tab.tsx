"use client";

import { Field } from "../../form/field";
import { Checkbox } from "../../ui/checkbox";
import { Input } from "../../ui/input";
import { ChangeRows } from "./change-rows";
import { CustomNameField } from "./custom-name-field";
import { LookFields } from "./look-fields";
import { Group, Switches } from "./panels";
import { RecurrenceRow, SeatsRow } from "./repeat-rows";
import { FlagRows } from "./toggles";
import { useSetting } from "./use-setting";

export function AdvancedTab() {
  return (
    <>
      <Group title="Groups and series">
        <Switches>
          <SeatsRow />
          <RecurrenceRow />
        </Switches>
      </Group>
      <Group title="After the booking">
        <CustomNameField />
        <RedirectField />
      </Group>
      <Group title="Changes">
        <Switches>
          <ChangeRows />
        </Switches>
      </Group>
      <Group title="Privacy">
        <Switches>
          <FlagRows group="privacy" />
        </Switches>
      </Group>
      <Group title="Booking page">
        <LookFields />
      </Group>
    </>
  );
}

function RedirectField() {
  const [address, setAddress] = useSetting("successRedirectUrl");
  const [isForwarding, setForwarding] = useSetting("forwardParamsSuccessRedirect");
  return (
    <>
      <Field
        name="successRedirectUrl"
        label="Lead to a page of yours"
        optional
        hint="In place of our confirmation, once somebody has booked."
      >
        <Input
          type="url"
          inputMode="url"
          value={address ?? ""}
          onChange={(event) => setAddress(event.target.value || null)}
          placeholder="https://example.com/thank-you"
        />
      </Field>
      {address && (
        <Checkbox
          label="Send the booking's data along in the address"
          checked={isForwarding}
          onCheckedChange={(checked) => setForwarding(checked === true)}
        />
      )}
    </>
  );
}
