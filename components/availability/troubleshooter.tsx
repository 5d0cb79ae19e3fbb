"use client";

import { ChevronLeft, ChevronRight, Link2 } from "lucide-react";
import { useState } from "react";
import { Field } from "../form/field";
import { PageHeader } from "../shell/page-header";
import { EmptyState } from "../states/empty-state";
import { QueryBoundary } from "../states/query-boundary";
import { trpc } from "../trpc";
import { Button } from "../ui/button";
import { DateInput } from "../ui/date-input";
import { IconButton } from "../ui/icon-button";
import { Select } from "../ui/select";
import { addDays } from "./calendar-days";
import { TroubleshootDay } from "./troubleshoot-day";

type EventTypeChoice = { id: number; title: string; lengthInMinutes: number; lengthInMinutesOptions: number[] };

/** Why times of an event type are, or are not, on offer: one day at a time. `asked` is the event type to begin with. */
export function Troubleshooter({ asked }: { asked: number | null }) {
  const eventTypes = trpc.eventTypes.list.useQuery();
  return (
    <>
      <PageHeader
        title="Troubleshooter"
        description="Every start time of a day, and why people can or cannot book it."
        back={{ href: "/availability", label: "Back to availability" }}
      />
      <QueryBoundary
        query={eventTypes}
        empty={
          <EmptyState
            icon={Link2}
            title="You have no event type"
            description="Times are offered for an event type. Make one, then see here what people can book."
            action={<Button href="/event-types">Go to event types</Button>}
          />
        }
      >
        {(list) => <DayPicker eventTypes={list} asked={asked} />}
      </QueryBoundary>
    </>
  );
}

function DayPicker({ eventTypes, asked }: { eventTypes: EventTypeChoice[]; asked: number | null }) {
  const [chosen, setChosen] = useState(asked);
  const [length, setLength] = useState<number | null>(null);
  const [date, setDate] = useState<string | null>(null);
  const eventType = eventTypes.find(({ id }) => id === chosen) ?? eventTypes[0]!;
  const lengths = eventType.lengthInMinutesOptions;
  const duration = length !== null && lengths.includes(length) ? length : eventType.lengthInMinutes;
  const day = trpc.slots.explainDay.useQuery(
    { eventTypeId: eventType.id, duration, ...(date && { date }) },
    { placeholderData: (former) => former },
  );
  const shown = date ?? day.data?.date ?? "";
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Event type" className="w-full sm:w-64">
          <Select value={eventType.id} onChange={(event) => setChosen(Number(event.target.value))}>
            {eventTypes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        {lengths.length > 1 && (
          <Field label="Length" className="w-32">
            <Select value={duration} onChange={(event) => setLength(Number(event.target.value))}>
              {lengths.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {minutes} min
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label="Day">
          <DateInput value={shown} onChange={(event) => setDate(event.target.value || null)} />
        </Field>
        <div className="flex gap-1.5">
          <IconButton
            variant="secondary"
            label="Previous day"
            icon={<ChevronLeft className="rtl:-scale-x-100" />}
            disabled={!shown}
            onClick={() => setDate(addDays(shown, -1))}
          />
          <IconButton
            variant="secondary"
            label="Next day"
            icon={<ChevronRight className="rtl:-scale-x-100" />}
            disabled={!shown}
            onClick={() => setDate(addDays(shown, 1))}
          />
          <Button variant="secondary" onClick={() => setDate(null)}>
            Today
          </Button>
        </div>
      </div>
      <QueryBoundary query={day}>{(data) => <TroubleshootDay day={data} refreshing={day.isPlaceholderData} />}</QueryBoundary>
    </div>
  );
}
