"use client";

import { CalendarPlus, Pencil, Trash2 } from "lucide-react";
import type { OverrideRow } from "@/server/schedules/schemas";
import { Button } from "../ui/button";
import { useEnglish } from "../ui/english";
import { IconButton } from "../ui/icon-button";
import { behindTrigger } from "../ui/later";
import { dateName } from "./calendar-days";
import { windowText } from "./hours-summary";
import { type OverrideDay, toOverrideDays, withOverrides } from "./override-days";

const OverrideDialog = behindTrigger(() => import("./override-dialog").then((file) => file.OverrideDialog));

type OverridesEditorProps = {
  value: readonly OverrideRow[];
  onChange: (rows: OverrideRow[]) => void;
  today: string;
  weekStart: string;
  timeFormat: 12 | 24;
};

/** The dates with hours of their own. Dates that are over are kept but not shown. */
export function OverridesEditor({ value, onChange, today, weekStart, timeFormat }: OverridesEditorProps) {
  const days = toOverrideDays(value);
  const english = useEnglish();
  const nameOf = (date: string) => dateName(date, english);
  const shared = { taken: days.map(({ date }) => date), today, weekStart, timeFormat };
  const shown = days.filter(({ date }) => date >= today);
  return (
    <div>
      {shown.length > 0 && (
        <ul className="mb-4 divide-y divide-subtle rounded-lg border border-subtle">
          {shown.map((day) => (
            <li key={day.date} className="flex items-center gap-3 py-2 ps-4 pe-2 sm:ps-5">
              <div className="min-w-0 flex-1 sm:flex sm:items-baseline sm:gap-4">
                <p className="font-medium text-emphasis sm:w-44">{nameOf(day.date)}</p>
                <p className="text-subtle tabular-nums">{textOf(day, timeFormat)}</p>
              </div>
              <OverrideDialog
                {...shared}
                day={day}
                trigger={<IconButton label={`Change ${nameOf(day.date)}`} icon={<Pencil />} />}
                onSave={(dates, windows) => onChange(withOverrides(value, dates, windows, [day.date]))}
              />
              <IconButton
                label={`Remove ${nameOf(day.date)}`}
                icon={<Trash2 />}
                onClick={() => onChange(withOverrides(value, [], [], [day.date]))}
              />
            </li>
          ))}
        </ul>
      )}
      <OverrideDialog
        {...shared}
        trigger={
          <Button variant="secondary" startIcon={<CalendarPlus />}>
            Add date override
          </Button>
        }
        onSave={(dates, windows) => onChange(withOverrides(value, dates, windows))}
      />
    </div>
  );
}

const textOf = ({ windows }: OverrideDay, timeFormat: 12 | 24) =>
  windows.length ? windows.map((window) => windowText(window, timeFormat)).join(", ") : "Unavailable";
