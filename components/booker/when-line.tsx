"use client";

import { CalendarDays } from "lucide-react";
import { useEffect, useState } from "react";
import type { AnyInstant, Instant } from "@/server/core/units";
import type { ZoneOffset } from "@/server/slots/dto";
import { useShared } from "./booker-context";
import { offsetAt } from "./clock";
import { shortDayText, timeText } from "./format";
import type { FormerBooking } from "./types";
import { fetchOffsets } from "./zones-api";

interface WhenLineProps {
  start: Instant;
  end: Instant;
  /** The visitor's clock around that time; by default that of the shown month. */
  offsets?: readonly ZoneOffset[];
  label?: string;
  /** No longer the time. */
  struck?: boolean;
}

/** A time with its day, in the visitor's zone. */
export function WhenLine({ start, end, offsets, label, struck = false }: WhenLineProps) {
  const { data, booker } = useShared();
  const { locale } = data;
  const at = (instant: AnyInstant) => offsetAt(offsets ?? booker.offsets, instant);
  const time = (instant: AnyInstant) => timeText(instant, at(instant), locale, booker.hours);
  const text = (
    <time dateTime={new Date(start).toISOString()} suppressHydrationWarning>
      {`${shortDayText(start, at(start), locale)}, ${time(start)} – ${time(end)}`}
    </time>
  );
  return (
    <p className="flex items-start gap-2.5">
      <CalendarDays aria-hidden className="mt-[2.5px] size-4 shrink-0 text-faint" />
      <span className={struck ? "text-subtle" : "font-semibold text-emphasis"}>
        {label && <span className="block text-xs">{label}</span>}
        {struck ? <s>{text}</s> : text}
      </span>
    </p>
  );
}

/** The time of the booking that is being moved, struck through. Its day has a clock of its own, asked for when the zone changes. */
export function FormerLine({ former }: { former: FormerBooking }) {
  const { data, booker, t } = useShared();
  const { zone } = booker;
  const [clock, setClock] = useState({ zone: data.start.zone, offsets: former.offsets });
  useEffect(() => {
    if (clock.zone === zone) return;
    let wanted = true;
    fetchOffsets(zone, former.start, former.end).then(
      (offsets) => wanted && setClock({ zone, offsets }),
      () => {}, // the line then stays out: better none than a wrong hour
    );
    return () => {
      wanted = false;
    };
  }, [clock.zone, zone, former]);
  return (
    <div className={clock.zone === zone ? undefined : "invisible"}>
      <WhenLine label={t("reschedule.former")} start={former.start} end={former.end} offsets={clock.offsets} struck />
    </div>
  );
}
