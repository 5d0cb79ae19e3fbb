"use client";

import { ConfirmationRow } from "./confirmation-row";
import { Group, Switches } from "./panels";
import { QuestionsField } from "./questions-field";
import { FlagRow } from "./toggles";

export function FormTab() {
  return (
    <>
      <Group title="Questions" description="What people are asked when they book. Drag a question to move it.">
        <QuestionsField />
      </Group>
      <Group title="Rules">
        <Switches>
          <ConfirmationRow />
          <FlagRow
            name="disableGuests"
            inverted
            label="Allow guests"
            description="The person who books may bring others by their e-mail addresses."
          />
          <FlagRow
            name="requiresBookerEmailVerification"
            label="Check the e-mail address"
            description="People type in a code that we send them before they can book."
          />
          <FlagRow
            name="bookingRequiresAuthentication"
            label="Only people who are signed in"
            description="You and others with an account on this site."
          />
        </Switches>
      </Group>
    </>
  );
}
