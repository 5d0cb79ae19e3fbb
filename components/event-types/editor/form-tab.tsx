"use client";

import { ConfirmationRow } from "./confirmation-row";
import { Group, Switches } from "./panels";
import { QuestionsField } from "./questions-field";
import { FlagRows } from "./toggles";

export function FormTab() {
  return (
    <>
      <Group title="Questions" description="What people are asked when they book. Drag a question to move it.">
        <QuestionsField />
      </Group>
      <Group title="Rules">
        <Switches>
          <ConfirmationRow />
          <FlagRows group="rules" />
        </Switches>
      </Group>
    </>
  );
}
