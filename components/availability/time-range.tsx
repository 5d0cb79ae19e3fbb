"use client";

import { Trash2 } from "lucide-react";
import { useId } from "react";
import { cn } from "../ui/cn";
import { IconButton } from "../ui/icon-button";
import { TimeField } from "./time-field";
import type { Window, WindowNote } from "./weekly-hours";

const noteLooks = { error: "font-medium text-error", attention: "font-medium text-attention", plain: "text-subtle" };

type TimeRangeProps = {
  /** What screen readers call it: "Monday, time 2". */
  name: string;
  window: Window;
  note: WindowNote | null;
  timeFormat: 12 | 24;
  onChange: (window: Window) => void;
  onRemove: () => void;
};

/** One stretch of a day: from, to, and a way to take it away. */
export function TimeRange({ name, window, note, timeFormat, onChange, onRemove }: TimeRangeProps) {
  const noteId = useId();
  const shared = { timeFormat, invalid: note?.tone === "error", describedBy: note ? noteId : undefined };
  return (
    <div>
      <div className="flex items-start gap-2">
        <TimeField
          {...shared}
          aria-label={`${name}: from`}
          value={window.startTime}
          onChange={(startTime) => onChange({ ...window, startTime: startTime === "24:00" ? "00:00" : startTime })}
        />
        <span aria-hidden className="leading-9 text-subtle">
          –
        </span>
        <TimeField {...shared} aria-label={`${name}: to`} value={window.endTime} onChange={(endTime) => onChange({ ...window, endTime })} />
        <IconButton label={`Remove ${name}`} icon={<Trash2 />} onClick={onRemove} className="text-subtle" />
      </div>
      {note && (
        <p id={noteId} className={cn("mt-1 text-xs", noteLooks[note.tone])}>
          {note.text}
        </p>
      )}
    </div>
  );
}
