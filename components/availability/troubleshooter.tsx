"use client";

import { ChevronLeft, ChevronRight, Link2 } from "lucide-react";
import { useSearchParams } from "next/navigation";
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

/** What the address says of the day that is looked at, and how to change it: a reload, or a link sent to a colleague, shows the same. */
function useQuestion() {
  const asked = useSearchParams();
  const set = (changes: Record<string, string | null>) => {
    const next = new URLSearchParams(asked);
    for (const [name, value] of Object.entries(changes)) value === null ? next.delete(name) : next.set(name, value);
    window.history.replaceState(null, "", next.size ? `?${next}` : window.location.pathname);
  };
  const date = asked.get("date");
  return {
    eventTypeId: Number(asked.get("eventType")),
    length: Number(asked.get("length")),
    date: date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : null,
    set,
  };
}

/** Why times of an event type are, or are not, on offer: one day at a time. */
export function Troubleshooter() {
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
        {(list) => <DayPicker eventTypes={list} />}
      </QueryBoundary>
    </>
  );
}

function DayPicker({ eventTypes }: { eventTypes: EventTypeChoice[] }) {
  const { eventTypeId, length, date, set } = useQuestion();
  const setDate = (next: string | null) => set({ date: next });
  const eventType = eventTypes.find(({ id }) => id === eventTypeId) ?? eventTypes[0]!;
  const lengths = eventType.lengthInMinutesOptions;
  const duration = lengths.includes(length) ? length : eventType.lengthInMinutes;
  const day = trpc.slots.explainDay.useQuery(
    { eventTypeId: eventType.id, duration, ...(date && { date }) },
    { placeholderData: (former) => former },
  );
  const shown = date ?? day.data?.date ?? "";
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Event type" className="w-full sm:w-64">
          <Select value={eventType.id} onChange={(event) => set({ eventType: event.target.value })}>
            {eventTypes.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        {lengths.length > 1 && (
          <Field label="Length" className="w-32">
            <Select value={duration} onChange={(event) => set({ length: event.target.value })}>
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
