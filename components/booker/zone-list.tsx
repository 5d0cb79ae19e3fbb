"use client";

import { Check, Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { formatUtcOffset } from "@/server/i18n/dates";
import { useShared } from "./booker-context";
import { cityOf } from "./format";
import { fetchZones } from "./slots-api";
import type { ZoneChoice } from "./types";

/** More than these nobody reads: the search narrows them. */
const MOST_SHOWN = 60;

let loaded: ZoneChoice[] | null = null;

function useZones(): { zones: ZoneChoice[] | null; failed: boolean } {
  const [zones, setZones] = useState(loaded);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (loaded) return;
    fetchZones().then(
      (found) => {
        loaded = found;
        setZones(found);
      },
      () => setFailed(true),
    );
  }, []);
  return { zones, failed };
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[_/]/g, " ")
    .toLowerCase();

/** Those whose name or offset holds every word: `new york`, `utc+5`, `europe`. The chosen one comes first while nothing is typed. */
function matching(zones: readonly ZoneChoice[], query: string, chosen: string): ZoneChoice[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const hay = ({ name, offsetMinutes }: ZoneChoice) =>
    `${plain(name)} ${plain(cityOf(name))} ${formatUtcOffset(offsetMinutes).toLowerCase()}`;
  const found = words.length ? zones.filter((zone) => words.every((word) => hay(zone).includes(word))) : [...zones];
  const rank = ({ name }: ZoneChoice) =>
    !words.length && name === chosen ? 0 : words[0] && plain(cityOf(name)).startsWith(words[0]) ? 1 : 2;
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, MOST_SHOWN);
}

/** The zones with a search, as a combobox that is open for as long as it is there. */
export function ZoneList({ onClose }: { onClose: () => void }) {
  const { booker, t } = useShared();
  const { zones, failed } = useZones();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => matching(zones ?? [], query, booker.zone), [zones, query, booker.zone]);
  useEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);

  const pick = (name: string) => {
    booker.pickZone(name);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key];
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter") shown[active] && pick(shown[active].name);
    else if (move) setActive((now) => Math.max(0, Math.min(shown.length - 1, now + move)));
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="dialog"
      aria-label={t("zone.title")}
      className="absolute start-0 top-full z-10 mt-1 w-80 max-w-[calc(100vw-2.5rem)] overflow-hidden rounded-lg bg-raised shadow-pop lg:top-auto lg:bottom-full lg:mt-0 lg:mb-1"
    >
      <div className="flex items-center gap-2 border-subtle border-b px-3">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-expanded
          aria-controls={`${id}-list`}
          aria-activedescendant={shown.length ? `${id}-${active}` : undefined}
          aria-label={t("zone.search")}
          placeholder={t("zone.search")}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-11 w-full min-w-0 bg-transparent text-emphasis outline-none pointer-coarse:text-base"
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={t("zone.title")} className="h-64 overflow-y-auto overscroll-contain p-1">
        {shown.map((zone, index) => (
          <Option
            key={zone.name}
            id={`${id}-${index}`}
            zone={zone}
            isActive={index === active}
            onPick={pick}
            onHover={() => setActive(index)}
          />
        ))}
        {failed && <p className="p-3 text-subtle">{t("times.failed")}</p>}
        {zones && !shown.length && <p className="p-3 text-subtle">{t("zone.none", { query })}</p>}
      </div>
    </div>
  );
}

interface OptionProps {
  id: string;
  zone: ZoneChoice;
  isActive: boolean;
  onPick: (name: string) => void;
  onHover: () => void;
}

function Option({ id, zone, isActive, onPick, onHover }: OptionProps) {
  const { booker } = useShared();
  const isChosen = zone.name === booker.zone;
  const region = zone.name.includes("/") ? zone.name.slice(0, zone.name.lastIndexOf("/")).replaceAll("_", " ") : "";
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onClick={() => onPick(zone.name)}
      onPointerMove={onHover}
      className={`flex min-h-10 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1.5 ${isActive ? "bg-subtle" : ""}`}
    >
      <span className="min-w-0 flex-1 truncate">
        <span className="font-medium text-emphasis">{cityOf(zone.name)}</span> <span className="text-muted text-xs">{region}</span>
      </span>
      <span className="shrink-0 text-subtle text-xs tabular-nums">{formatUtcOffset(zone.offsetMinutes)}</span>
      <Check aria-hidden className={`size-4 shrink-0 ${isChosen ? "text-emphasis" : "invisible"}`} />
    </div>
  );
}
