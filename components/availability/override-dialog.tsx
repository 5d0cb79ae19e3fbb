"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Field } from "../form/field";
import { Button } from "../ui/button";
import { Dialog, DialogClose, DialogFooter } from "../ui/dialog";
import type { OpenedBy } from "../ui/later";
import { Radio, RadioGroup } from "../ui/radio-group";
import { MonthPicker } from "./month-picker";
import type { OverrideDay } from "./override-days";
import { TimeRange } from "./time-range";
import { nextWindow, type Window, windowNote } from "./weekly-hours";

export type OverrideDialogProps = OpenedBy & {
  /** The day that is changed; none for a new override. */
  day?: OverrideDay;
  /** Dates that have an override already. */
  taken: readonly string[];
  /** Today in the schedule's zone. */
  today: string;
  weekStart: string;
  timeFormat: 12 | 24;
  onSave: (dates: string[], windows: Window[]) => void;
};

/** Chooses dates and what they have instead of the weekly hours. */
export function OverrideDialog({ open, onOpenChange, opener, day, ...rest }: OverrideDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      opener={opener}
      size="lg"
      title={day ? "Change date override" : "Add date override"}
      description="On these dates the hours below replace the weekly ones."
    >
      <OverrideForm {...rest} day={day} onClose={() => onOpenChange(false)} />
    </Dialog>
  );
}

type OverrideFormProps = Omit<OverrideDialogProps, keyof OpenedBy | "day"> & { day: OverrideDay | undefined; onClose: () => void };

function OverrideForm({ day, taken, today, weekStart, timeFormat, onSave, onClose }: OverrideFormProps) {
  const [dates, setDates] = useState<string[]>(day ? [day.date] : []);
  const [isOpen, setIsOpen] = useState(day ? day.windows.length > 0 : true);
  const [windows, setWindows] = useState<Window[]>(() => (day?.windows.length ? day.windows : startWindows()));
  const added = nextWindow(windows);
  const isWrong = isOpen && windows.some((_, place) => windowNote(windows, place)?.tone === "error");
  const save = () => {
    onSave(dates, isOpen ? windows : []);
    onClose();
  };
  return (
    <>
      <div className="grid gap-6 sm:grid-cols-[19rem_minmax(0,1fr)]">
        <MonthPicker
          value={dates}
          onChange={setDates}
          min={day && day.date < today ? day.date : today}
          marked={taken}
          weekStart={weekStart}
        />
        <div className="grid content-start gap-5">
          <Field label="On these dates you are">
            <RadioGroup value={isOpen ? "open" : "closed"} onValueChange={(next) => setIsOpen(next === "open")}>
              <Radio value="open" label="Available at these times" />
              <Radio value="closed" label="Unavailable all day" />
            </RadioGroup>
          </Field>
          {isOpen && (
            <div className="grid justify-items-start gap-2">
              {windows.map((window, place) => (
                <TimeRange
                  // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place
                  key={place}
                  name={`Time ${place + 1}`}
                  window={window}
                  note={windowNote(windows, place)}
                  timeFormat={timeFormat}
                  onChange={(next) => setWindows(windows.with(place, next))}
                  onRemove={() => (windows.length > 1 ? setWindows(windows.toSpliced(place, 1)) : setIsOpen(false))}
                />
              ))}
              <Button
                variant="minimal"
                size="sm"
                startIcon={<Plus />}
                disabled={!added}
                onClick={() => added && setWindows([...windows, added])}
              >
                Add a time
              </Button>
            </div>
          )}
        </div>
      </div>
      <DialogFooter className="mt-6">
        <p role="status" className="me-auto self-center text-subtle">
          {dates.length === 0 ? "Choose one or more dates." : `${dates.length} ${dates.length === 1 ? "date" : "dates"} chosen`}
        </p>
        <DialogClose asChild>
          <Button variant="secondary">Cancel</Button>
        </DialogClose>
        <Button disabled={dates.length === 0 || isWrong} onClick={save}>
          {day ? "Change" : "Add"}
        </Button>
      </DialogFooter>
    </>
  );
}

function startWindows(): Window[] {
  const first = nextWindow([]);
  return first ? [first] : [];
}
