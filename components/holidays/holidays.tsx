"use client";

import { CalendarHeart } from "lucide-react";
import { useMemo } from "react";
import type { UpcomingHoliday } from "@/server/holidays/dto";
import { civilRuns } from "../availability/civil-dates";
import { Field } from "../form/field";
import { readServerError } from "../form/server-errors";
import { EmptyState } from "../states/empty-state";
import { QueryList } from "../states/query-list";
import { trpc } from "../trpc";
import { Badge } from "../ui/badge";
import { Combobox } from "../ui/combobox";
import { useEnglish } from "../ui/english";
import { List, ListRow } from "../ui/list";
import { Switch } from "../ui/switch";
import { toast } from "../ui/toaster";

/** The combobox has no empty value. */
const NONE = "none";

const notChanged = (error: unknown) => toast.error("Not changed", { description: readServerError(error).message });

/** Public holidays that close days by themselves: of which country, and which of them are worked on. */
export function Holidays() {
  const query = trpc.holidays.mine.useQuery();
  return (
    <QueryList
      query={query}
      things="holidays"
      skeletonRows={4}
      itemsOf={({ upcoming }) => upcoming}
      before={({ place }) => <PlaceFields place={place} />}
      empty={({ place }) => <NoHolidays place={place} />}
    >
      {(upcoming) => (
        <List aria-label="Holidays of the next twelve months">
          {upcoming.map((holiday) => (
            <HolidayRow key={holiday.key} holiday={holiday} />
          ))}
        </List>
      )}
    </QueryList>
  );
}

function PlaceFields({ place }: { place: string | null }) {
  const utils = trpc.useUtils();
  const { data: places } = trpc.holidays.places.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const choose = trpc.holidays.choosePlace.useMutation({ onError: notChanged, onSettled: () => utils.holidays.mine.invalidate() });
  const shown = choose.isPending ? choose.variables.place : place;
  const country = shown?.slice(0, 2) ?? NONE;
  const countries = useMemo(
    () => [{ value: NONE, label: "No holidays" }, ...(places ?? []).filter((one) => one.country === null).map(toOption)],
    [places],
  );
  const regions = useMemo(() => (places ?? []).filter((one) => one.country === country).map(toOption), [places, country]);
  return (
    <div className="mb-6 grid gap-4 sm:grid-cols-2">
      <Field label="Country" hint="You cannot be booked on its public holidays.">
        <Combobox
          options={countries}
          limit={300}
          value={country}
          onValueChange={(code) => choose.mutate({ place: code === NONE ? null : code })}
          searchPlaceholder="Search a country"
          emptyText="No such country."
        />
      </Field>
      {regions.length > 0 && (
        <Field label="Region" hint="Adds the holidays that only it has.">
          <Combobox
            options={[{ value: country, label: "Whole country" }, ...regions]}
            value={shown ?? country}
            onValueChange={(code) => choose.mutate({ place: code })}
            searchPlaceholder="Search a region"
            emptyText="No such region."
          />
        </Field>
      )}
    </div>
  );
}

const toOption = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });

function NoHolidays({ place }: { place: string | null }) {
  return place === null ? (
    <EmptyState
      icon={CalendarHeart}
      title="No holidays yet"
      description="Choose your country above, and its public holidays close your booking pages by themselves."
    />
  ) : (
    <EmptyState icon={CalendarHeart} title="No public holidays known" description="Choose another country or region, or add time away." />
  );
}

function HolidayRow({ holiday: { key, name, days, isKept } }: { holiday: UpcomingHoliday }) {
  const utils = trpc.useUtils();
  const change = trpc.holidays.switch.useMutation({ onError: notChanged, onSettled: () => utils.holidays.mine.invalidate() });
  const english = useEnglish();
  const shown = change.isPending ? change.variables.isKept : isKept;
  const part = days.length === 1 ? days[0]?.part : null;
  return (
    <ListRow
      className="py-3"
      title={name}
      dimmed={!shown}
      details={
        <>
          <span className="text-subtle">
            {civilRuns(
              days.map(({ date }) => date),
              english,
            )}
          </span>
          {part && (
            <Badge tone="outline">
              {part.startTime} – {part.endTime}
            </Badge>
          )}
        </>
      }
      actions={
        <Switch aria-label={`Closed on ${name}`} checked={shown} onCheckedChange={(checked) => change.mutate({ key, isKept: checked })} />
      }
    />
  );
}
