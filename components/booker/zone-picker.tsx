"use client";

import { ChevronDown, Globe } from "lucide-react";
import { type KeyboardEvent, lazy, type MouseEvent, Suspense, useEffect, useRef, useState } from "react";
import { useShared } from "./booker-context";
import { zoneText } from "./format";

// 430 names and the search come when somebody opens the list
const ZoneList = lazy(() => import("./zone-list").then((module) => ({ default: module.ZoneList })));
const ZoneForm = lazy(() => import("./zone-form"));
// what few devices need
const ZoneHint = lazy(() => import("./zone-hint"));

/** The zone in which all times are shown, and the way to change it. */
export function ZonePicker() {
  const { data, booker, t } = useShared();
  const { zone, zoneOffset, unknownZone } = booker;
  const text = zoneText(zone, zoneOffset);
  const look = "-mx-2 flex max-w-full items-center gap-2 rounded px-2 py-1.5 text-start [&_svg]:size-4 [&_svg]:shrink-0";
  const isOff = useDeviceIsOff();
  return (
    <div className="lg:mt-auto">
      {isOff && (
        <Suspense>
          <ZoneHint />
        </Suspense>
      )}
      {unknownZone && (
        <p role="status" className="mb-2 rounded-md bg-attention px-3 py-2 text-attention">
          {t("zone.unknown", { name: unknownZone, zone: text })}
        </p>
      )}
      {data.start.zoneLocked ? (
        <p className={look}>
          <Globe aria-hidden className="text-faint" />
          {t("zone.locked", { zone: text })}
        </p>
      ) : data.zones ? (
        <ZoneForm />
      ) : (
        <ZoneButton text={text} look={look} />
      )}
    </div>
  );
}

/** Whether the device, which knows the shown zone, has another hour in it than we have. */
function useDeviceIsOff(): boolean {
  const { booker } = useShared();
  const { zone, zoneOffset, shownInstant, slots } = booker;
  const [isOff, setIsOff] = useState(false);
  useEffect(() => {
    const text = (instant: number, timeZone: string) =>
      new Intl.DateTimeFormat("en", { timeZone, dateStyle: "short", timeStyle: "short" }).format(instant);
    try {
      // while the slots of another zone are on their way the offset is still the former one's
      setIsOff(slots !== null && text(shownInstant, zone) !== text(shownInstant + zoneOffset * 60_000, "UTC"));
    } catch {
      setIsOff(false);
    }
  }, [zone, zoneOffset, shownInstant, slots]);
  return isOff;
}

function ZoneButton({ text, look }: { text: string; look: string }) {
  const { booker, t } = useShared();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLAnchorElement>(null);
  const holder = useRef<HTMLDivElement>(null);
  const close = () => {
    setIsOpen(false);
    button.current?.focus();
  };
  const toggle = (press: MouseEvent | KeyboardEvent) => {
    press.preventDefault();
    setIsOpen(!isOpen);
  };
  return (
    <div ref={holder} className="relative">
      {/* a link without JavaScript, a button with it */}
      {/* biome-ignore lint/a11y/useSemanticElements: as said */}
      <a
        ref={button}
        href={booker.hrefTo({ slot: booker.slot }).concat("&zones=true")}
        role="button"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={t("zone.change", { zone: text })}
        onClick={toggle}
        onKeyDown={(event) => event.key === " " && toggle(event)}
        className={`${look} ${zoneLink}`}
      >
        <Globe aria-hidden className="text-faint" />
        <span className="min-w-0 truncate group-data-zone-pending/booker:invisible">{text}</span>
        <ChevronDown aria-hidden className="-ms-0.5 text-faint" />
      </a>
      {isOpen && (
        <Suspense>
          <ZoneList holder={holder} onClose={close} onLeave={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

const zoneLink = "text-default no-underline transition-colors duration-fast hover:bg-subtle hover:text-emphasis aria-expanded:bg-subtle";
