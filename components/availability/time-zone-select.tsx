"use client";

import { useMemo } from "react";
import { trpc } from "../trpc";
import { Combobox, type ComboboxOption } from "../ui/combobox";
import { describeZones, listedName } from "../ui/zone-names";

type TimeZoneSelectProps = {
  value: string;
  onValueChange: (zone: string) => void;
  onBlur?: (() => void) | undefined;
  "aria-label"?: string | undefined;
};

/** 345 -> "UTC+5:45". */
function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const rest = size % 60;
  const hours = Math.floor(size / 60);
  return minutes === 0 ? "UTC" : `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** "America/Argentina/Buenos_Aires" -> "Buenos Aires". */
const cityOf = (zone: string) => (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
const regionOf = (zone: string) => (zone.includes("/") ? zone.split("/").slice(0, -1).join(" / ") : "Universal");

/** A choice among the zones of the pinned table, with the offset that each has now. The value is shown before the list has come. */
export function TimeZoneSelect({ value, onValueChange, onBlur, ...label }: TimeZoneSelectProps) {
  const { data } = trpc.zones.list.useQuery(undefined, { staleTime: Number.POSITIVE_INFINITY });
  const chosen = listedName(data ?? [], value);
  const options = useMemo(() => {
    const listed: ComboboxOption[] = describeZones(data ?? [], "en").map(({ name, offsetMinutes, keywords }) => ({
      value: name,
      label: cityOf(name),
      hint: formatOffset(offsetMinutes),
      group: regionOf(name),
      keywords,
    }));
    const known = chosen === "" || listed.some((option) => option.value === chosen);
    return known ? listed : [{ value: chosen, label: cityOf(chosen), group: regionOf(chosen) }, ...listed];
  }, [data, chosen]);
  return (
    <Combobox
      {...label}
      options={options}
      value={chosen}
      onValueChange={onValueChange}
      onBlur={onBlur}
      placeholder="Choose a time zone"
      searchPlaceholder="Search a city, country or zone"
      emptyText="No such zone. Try the next big city."
    />
  );
}
