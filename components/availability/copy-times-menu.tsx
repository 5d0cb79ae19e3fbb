"use client";

import { type ReactElement, useState } from "react";
import { WEEK_DAYS } from "@/server/core/week-days";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Popover } from "../ui/popover";
import type { DayName } from "./weekly-hours";

type CopyTimesMenuProps = { day: DayName; onCopy: (days: DayName[]) => void; trigger: ReactElement };

const workingDays = WEEK_DAYS.filter((day) => day !== "Saturday" && day !== "Sunday");

/** Asks which days are to have the same times as `day`. */
export function CopyTimesMenu({ day, onCopy, trigger }: CopyTimesMenuProps) {
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState<readonly DayName[]>([]);
  const others = WEEK_DAYS.filter((other) => other !== day);
  const show = (next: boolean) => {
    setOpen(next);
    if (next) setChosen(workingDays.filter((other) => other !== day));
  };
  const apply = () => {
    onCopy([...chosen]);
    setOpen(false);
  };
  const toggle = (other: DayName) => setChosen(chosen.includes(other) ? chosen.filter((entry) => entry !== other) : [...chosen, other]);
  return (
    <Popover open={open} onOpenChange={show} align="end" label={`Copy the times of ${day}`} trigger={trigger} className="w-56">
      <p className="mb-3 font-medium text-emphasis">Copy these times to</p>
      <div className="grid gap-2.5">
        {others.map((other) => (
          <Checkbox key={other} label={other} checked={chosen.includes(other)} onCheckedChange={() => toggle(other)} />
        ))}
      </div>
      <Button size="sm" className="mt-4 w-full" disabled={chosen.length === 0} onClick={apply}>
        Copy
      </Button>
    </Popover>
  );
}
