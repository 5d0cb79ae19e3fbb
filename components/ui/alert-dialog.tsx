"use client";

import { useState } from "react";
import type { ConfirmDialogProps } from "./alert-dialog-parts";
import { Opener, once, useParts } from "./on-demand";

const load = once(() => import("./alert-dialog-parts"));

/** Asks before something that cannot be taken back. The dialog is loaded when it opens for the first time. */
export function ConfirmDialog({ trigger, ...props }: ConfirmDialogProps) {
  const [ownOpen, setOwnOpen] = useState(false);
  const open = props.open ?? ownOpen;
  const setOpen = props.onOpenChange ?? setOwnOpen;
  const parts = useParts(load, open, () => setOpen(false));
  return (
    <>
      {trigger && <Opener trigger={trigger} popup="dialog" preload={load} isOpen={open} onOpen={() => setOpen(true)} />}
      {parts && <parts.Question {...props} open={open} onOpenChange={setOpen} />}
    </>
  );
}
