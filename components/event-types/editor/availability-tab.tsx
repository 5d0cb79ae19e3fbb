"use client";

import { ArrowRight, Globe } from "lucide-react";
import Link from "next/link";
import { hoursSummary } from "../../availability/hours-summary";
import { Field } from "../../form/field";
import { QueryBoundary } from "../../states/query-boundary";
import { FormSkeleton } from "../../states/skeletons";
import { trpc } from "../../trpc";
import { Select } from "../../ui/select";
import { Group } from "./panels";
import { useSetting } from "./use-setting";

export function AvailabilityTab() {
  const query = trpc.schedules.list.useQuery();
  const me = trpc.users.me.useQuery();
  const [scheduleId, setScheduleId] = useSetting("scheduleId");
  return (
    <Group title="When it can be booked" description="The hours come from one of your schedules.">
      <QueryBoundary query={query} loading={<FormSkeleton fields={1} />}>
        {(schedules) => {
          const used = schedules.find(({ id, isDefault }) => (scheduleId === null ? isDefault : id === scheduleId));
          const timeFormat = me.data?.timeFormat === 12 ? 12 : 24;
          return (
            <>
              <Field name="scheduleId" label="Schedule">
                <Select
                  value={scheduleId ?? ""}
                  onChange={(event) => setScheduleId(event.target.value === "" ? null : Number(event.target.value))}
                >
                  <option value="">Your default schedule</option>
                  {schedules.map(({ id, name, isDefault }) => (
                    <option key={id} value={id}>
                      {isDefault ? `${name} (default now)` : name}
                    </option>
                  ))}
                </Select>
              </Field>
              {used && (
                <div className="rounded-lg border border-subtle p-4 sm:px-5">
                  <p className="font-medium text-emphasis">{used.name}</p>
                  <div className="mt-2 grid gap-1 text-default tabular-nums">
                    {hoursSummary(used.availability, { weekStart: me.data?.weekStart ?? "Monday", timeFormat }).map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                    {used.availability.length === 0 && <p className="text-attention">This schedule has no weekly hours.</p>}
                  </div>
                  <p className="mt-3 flex items-center gap-1.5 text-subtle">
                    <Globe aria-hidden className="size-3.5" />
                    {used.timeZone.replaceAll("_", " ")}
                  </p>
                  <Link
                    href={`/availability/${used.id}`}
                    className="mt-3 inline-flex items-center gap-1.5 font-medium text-emphasis hover:underline [&_svg]:size-3.5"
                  >
                    Change these hours
                    <ArrowRight aria-hidden className="rtl:-scale-x-100" />
                  </Link>
                </div>
              )}
              <SilentCalendarField />
            </>
          );
        }}
      </QueryBoundary>
    </Group>
  );
}

function SilentCalendarField() {
  const [policy, setPolicy] = useSetting("externalBusyPolicy");
  return (
    <Field
      name="externalBusyPolicy"
      label="When a connected calendar does not answer"
      hint="Hiding is safe: nobody books a time in which you may be busy. Ignoring keeps you bookable, at the risk of a double booking."
    >
      <Select value={policy} onChange={(event) => setPolicy(event.target.value === "ignore" ? "ignore" : "hide")}>
        <option value="hide">Hide the host's times until it answers</option>
        <option value="ignore">Offer the times as if the calendar were empty</option>
      </Select>
    </Field>
  );
}
