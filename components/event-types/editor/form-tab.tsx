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
            label="Only you and your team"
            description="Bookers have to sign in. Everybody else is refused, on the page and over the API."
          />
        </Switches>
      </Group>
    </>
  );
}
