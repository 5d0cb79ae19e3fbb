"use client";

import { Check, Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { formatUtcOffset } from "@/server/i18n/dates";
import { fitOf, foldText, wordsOf } from "../ui/match-words";
import { describeZones, listedName } from "../ui/zone-names";
import { useShared } from "./booker-context";
import { cityOf } from "./format";
import type { ZoneChoice } from "./types";
import { fetchZones } from "./zones-api";

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

type FoundZone = ReturnType<typeof describeZones<ZoneChoice>>[number];

/** Those whose name, country, abbreviation or offset holds every word. The chosen one comes first while nothing is typed. */
function matching(zones: readonly FoundZone[], query: string, chosen: string): FoundZone[] {
  const words = wordsOf(query);
  const others = ({ name, offsetMinutes, keywords }: FoundZone) => foldText([name, formatUtcOffset(offsetMinutes), ...keywords].join(" "));
  const fitting = (zone: FoundZone) =>
    words.length ? fitOf(foldText(cityOf(zone.name)), others(zone), words) : zone.name === chosen ? 2 : 1;
  return zones
    .map((zone) => ({ zone, fit: fitting(zone) }))
    .filter((found) => found.fit > 0)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, MOST_SHOWN)
    .map(({ zone }) => zone);
}

interface ZoneListProps {
  /** The button with the list. */
  holder: React.RefObject<HTMLElement | null>;
  onClose: () => void;
  /** Somebody went on elsewhere: the focus stays there. */
  onLeave: () => void;
}

/** The zones with a search, as a combobox that is open for as long as it is there. */
export function ZoneList({ holder, onClose, onLeave }: ZoneListProps) {
  useOutsidePress(holder, onLeave);
  const { data, booker, t } = useShared();
  const { zones, failed } = useZones();
  const described = useMemo(() => describeZones(zones ?? [], data.language), [zones, data.language]);
  const chosen = listedName(described, booker.zone);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => matching(described, query, chosen), [described, query, chosen]);
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
      className={
        "absolute start-0 top-full z-10 mt-1 w-80 max-w-[calc(100vw-2.5rem)] overflow-hidden rounded-lg bg-raised " +
        "shadow-pop lg:top-auto lg:bottom-full lg:mt-0 lg:mb-1"
      }
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
            isChosen={zone.name === chosen}
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
  zone: FoundZone;
  isChosen: boolean;
  isActive: boolean;
  onPick: (name: string) => void;
  onHover: () => void;
}

function Option({ id, zone, isChosen, isActive, onPick, onHover }: OptionProps) {
  const region = zone.name.includes("/") ? zone.name.slice(0, zone.name.lastIndexOf("/")).replaceAll("_", " ") : "";
  // the time of many countries is known by its city
  const place = zone.countryNames.length && zone.countryNames.length < 3 ? zone.countryNames.join(", ") : region;
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
        <span className="font-medium text-emphasis">{cityOf(zone.name)}</span> <span className="text-muted text-xs">{place}</span>
      </span>
      <span className="shrink-0 text-subtle text-xs tabular-nums">{formatUtcOffset(zone.offsetMinutes)}</span>
      <Check aria-hidden className={`size-4 shrink-0 ${isChosen ? "text-emphasis" : "invisible"}`} />
    </div>
  );
}

function useOutsidePress(holder: React.RefObject<HTMLElement | null>, leave: () => void) {
  const leaveNow = useRef(leave);
  leaveNow.current = leave;
  useEffect(() => {
    const onPress = (event: Event) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) leaveNow.current();
    };
    document.addEventListener("pointerdown", onPress);
    return () => document.removeEventListener("pointerdown", onPress);
  }, [holder]);
}
