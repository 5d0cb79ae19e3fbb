"use client";

import { CalendarDays, Columns3, Grid3x3 } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useShared } from "./booker-context";
import type { Layout } from "./types";

const ICONS = { month: CalendarDays, week: Grid3x3, column: Columns3 } satisfies Record<Layout, unknown>;

/** The ways to look at the times, where the event type offers several. Each is a link too, for a page without JavaScript. */
export function LayoutToggle() {
  const { data, booker, t } = useShared();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // the other layout may still be on its way while this one is drawn again
    if (booker.layoutByKey.current !== booker.layout) return;
    booker.layoutByKey.current = null;
    group.current?.querySelector<HTMLElement>("[aria-checked=true]")?.focus();
  });
  const layouts = data.event.layouts.enabledLayouts;
  if (layouts.length < 2) return null;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = stepOf(event.key, data.direction);
    const next = layouts.at((layouts.indexOf(booker.layout) + by) % layouts.length);
    if (!by || !next) return;
    event.preventDefault();
    booker.layoutByKey.current = next;
    booker.pickLayout(next);
  };
  return (
    <div
      ref={group}
      role="radiogroup"
      aria-label={t("layout.label")}
      onKeyDown={onKeyDown}
      className="inline-flex rounded-md bg-subtle p-0.5"
    >
      {layouts.map((layout) => (
        <Choice key={layout} layout={layout} />
      ))}
    </div>
  );
}

function Choice({ layout }: { layout: Layout }) {
  const { booker, t } = useShared();
  const isOn = booker.layout === layout;
  const Icon = ICONS[layout];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a link without JavaScript, one choice of several with it
    <a
      href={booker.hrefTo({ ...booker.layoutChange(layout), slot: null })}
      role="radio"
      aria-checked={isOn}
      aria-label={t(`layout.${layout}`)}
      title={t(`layout.${layout}`)}
      data-layout={layout}
      tabIndex={isOn ? 0 : -1}
      onClick={(press) => {
        press.preventDefault();
        booker.pickLayout(layout);
      }}
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        booker.pickLayout(layout);
      }}
      suppressHydrationWarning
      className={`grid size-8 place-items-center rounded transition-colors duration-fast [&_svg]:size-4 ${
        isOn ? "bg-default text-emphasis shadow-lift dark:bg-emphasis" : "text-subtle hover:text-emphasis"
      }`}
    >
      <Icon aria-hidden />
    </a>
  );
}

function stepOf(key: string, direction: "ltr" | "rtl"): number {
  const forward = direction === "rtl" ? -1 : 1;
  if (key === "ArrowRight") return forward;
  if (key === "ArrowLeft") return -forward;
  return key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
}
