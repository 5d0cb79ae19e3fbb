"use client";

import { type ComponentType, type ReactNode, useState } from "react";
import { Opener, once, useParts } from "./on-demand";

export type Opened = { open: boolean; onOpenChange: (open: boolean) => void };
/** What a dialog behind a trigger is given: `opener` gets the focus back. */
export type OpenedBy = Opened & { opener: HTMLElement | null };

/** A dialog of which nothing is loaded until its `trigger` is used: the page's first load has the button alone. */
export function behindTrigger<Props extends OpenedBy>(load: () => Promise<ComponentType<Props>>) {
  const loadOnce = once(async () => ({ Part: await load() }));
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each dialog, when its module loads
  return function BehindTrigger({ trigger, ...rest }: Omit<Props, keyof OpenedBy> & { trigger: ReactNode }) {
    const [open, setOpen] = useState(false);
    const [opener, setOpener] = useState<HTMLElement | null>(null);
    const parts = useParts(loadOnce, open, () => setOpen(false));
    const start = (element: HTMLElement) => {
      setOpener(element);
      setOpen(true);
    };
    const props = { ...rest, open, onOpenChange: setOpen, opener } as unknown as Props;
    return (
      <>
        <Opener trigger={trigger} popup="dialog" preload={loadOnce} isOpen={open} onOpen={start} />
        {parts && <parts.Part {...props} />}
      </>
    );
  };
}

/** A dialog that is loaded when somebody else opens it for the first time. */
export function whenOpen<Props extends Opened>(load: () => Promise<ComponentType<Props>>) {
  const loadOnce = once(async () => ({ Part: await load() }));
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each dialog, when its module loads
  return function WhenOpen(props: Props) {
    const parts = useParts(loadOnce, props.open, () => props.onOpenChange(false));
    return parts && <parts.Part {...props} />;
  };
}
