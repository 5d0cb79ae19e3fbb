"use client";

import { cloneElement, createContext, isValidElement, type MouseEvent, type ReactNode, useContext, useState } from "react";
import type { DialogProps } from "./dialog-parts";
import { Opener, once, useParts } from "./on-demand";

const load = once(() => import("./dialog-parts"));
const Close = createContext<() => void>(() => {});

/** A modal dialog; on phones a sheet that rises from the bottom edge. Its machinery is loaded when the first one of the page opens. */
export function Dialog({ trigger, defaultOpen = false, ...props }: DialogProps) {
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const open = props.open ?? ownOpen;
  const setOpen = props.onOpenChange ?? setOwnOpen;
  const parts = useParts(load, open, () => setOpen(false));
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  const button = trigger && (
    <Opener
      trigger={trigger}
      popup="dialog"
      preload={load}
      isOpen={open}
      onOpen={(element) => {
        setOpener(element);
        setOpen(true);
      }}
    />
  );
  if (!parts) return button;
  return (
    <Close value={() => setOpen(false)}>
      {button}
      <parts.Modal {...props} opener={props.opener ?? opener} open={open} onOpenChange={setOpen} />
    </Close>
  );
}

/** Makes the button inside it close the dialog. */
export function DialogClose({ children }: { asChild: true; children: ReactNode }) {
  const close = useContext(Close);
  if (!isValidElement<{ onClick?: (event: MouseEvent) => void }>(children)) return children;
  const onClick = (event: MouseEvent) => {
    children.props.onClick?.(event);
    close();
  };
  return cloneElement(children, { onClick });
}

export { DialogFooter } from "./dialog-footer";
