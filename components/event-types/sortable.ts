"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";

type SortableOptions<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** What screen readers call an item. */
  nameOf: (item: Item) => string;
  /** Called once per change, when the item is let go. */
  onReorder: (items: Item[]) => void;
};

function moved<Item>(items: readonly Item[], from: number, to: number): Item[] {
  const next = [...items];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

/** The place whose row holds a height of the window; above all rows the first one, below all the last. */
function placeAt(list: HTMLElement, y: number): number {
  const rows = [...list.children];
  const found = rows.findIndex((row) => y < row.getBoundingClientRect().bottom);
  return found === -1 ? rows.length - 1 : found;
}

/**
 * Reorders the rows of a list with a handle: drag it (mouse, pen, touch) or press the arrow keys on it. The list shows the order
 * while it is dragged; `announcement` says for screen readers where an item is now.
 */
export function useSortable<Item>({ items, keyOf, nameOf, onReorder }: SortableOptions<Item>) {
  const list = useRef<HTMLUListElement>(null);
  const [drag, setDrag] = useState<{ key: string; order: readonly Item[] } | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const shown = drag?.order ?? items;

  const move = (from: number, to: number) => {
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    onReorder(moved(items, from, to));
    setAnnouncement(`${nameOf(item)} is now ${to + 1} of ${items.length}.`);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!drag || !list.current) return;
    const from = drag.order.findIndex((item) => keyOf(item) === drag.key);
    const to = placeAt(list.current, event.clientY);
    if (to !== from) setDrag({ ...drag, order: moved(drag.order, from, to) });
  };
  const end = (keep: boolean) => {
    if (drag && keep && drag.order.some((item, place) => items[place] !== item)) onReorder([...drag.order]);
    setDrag(null);
  };

  const handleProps = (item: Item) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus();
      setDrag({ key: keyOf(item), order: items });
    },
    onPointerMove,
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "Escape") return end(false);
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const place = items.indexOf(item);
      move(place, place + step);
    },
  });

  return { list, shown, move, handleProps, announcement, isDragging: (item: Item) => drag?.key === keyOf(item) };
}
