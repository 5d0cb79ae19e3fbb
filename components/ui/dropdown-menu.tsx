"use client";

import { type ComponentProps, createContext, type ReactNode, useContext, useState } from "react";
import type { MenuProps } from "./dropdown-menu-parts";
import { Opener, once, useParts } from "./on-demand";

type Parts = typeof import("./dropdown-menu-parts");

const load = once(() => import("./dropdown-menu-parts"));
const Loaded = createContext<Parts | null>(null);

/** A menu behind a button. Its machinery is loaded when the first one of the page is about to open. */
export function DropdownMenu(props: Omit<MenuProps, "open" | "onOpenChange">) {
  const [open, setOpen] = useState(false);
  const parts = useParts(load, open, () => setOpen(false));
  if (!parts) return <Opener trigger={props.trigger} popup="menu" preload={load} onOpen={() => setOpen(true)} />;
  return (
    <Loaded value={parts}>
      <parts.Menu {...props} open={open} onOpenChange={setOpen} />
    </Loaded>
  );
}

/** One row of a menu; it exists only inside an open one. */
export function MenuItem(props: ComponentProps<Parts["Item"]>): ReactNode {
  const parts = useContext(Loaded);
  return parts && <parts.Item {...props} />;
}

export function MenuRadioGroup(props: ComponentProps<Parts["RadioGroup"]>): ReactNode {
  const parts = useContext(Loaded);
  return parts && <parts.RadioGroup {...props} />;
}

export function MenuRadioItem(props: ComponentProps<Parts["RadioItem"]>): ReactNode {
  const parts = useContext(Loaded);
  return parts && <parts.RadioItem {...props} />;
}

export function MenuLabel(props: ComponentProps<Parts["Label"]>): ReactNode {
  const parts = useContext(Loaded);
  return parts && <parts.Label {...props} />;
}

export function MenuSeparator(): ReactNode {
  const parts = useContext(Loaded);
  return parts && <parts.Separator />;
}
