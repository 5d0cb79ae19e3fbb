"use client";

import { AlertDialog as Radix } from "radix-ui";
import { type MouseEvent, type ReactNode, useState } from "react";
import { Button } from "./button";

export type ConfirmDialogProps = {
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  trigger?: ReactNode;
  /** The question, as a sentence: "Delete this event type?" */
  title: ReactNode;
  /** What will happen and whether it can be undone. */
  description: ReactNode;
  /** The verb: "Delete". */
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: "destructive" | "primary";
  /** Awaited with the button busy; the dialog closes when it settles well and stays open when it throws. */
  onConfirm: () => void | Promise<unknown>;
  /** Extra content, for example a reason to type. */
  children?: ReactNode;
};

type QuestionProps = Omit<ConfirmDialogProps, "trigger"> & { open: boolean; onOpenChange: (open: boolean) => void };

/** The question over the page; `ConfirmDialog` (alert-dialog.tsx) has the rest. */
export function Question(props: QuestionProps) {
  const {
    open,
    onOpenChange: setOpen,
    title,
    description,
    confirmLabel,
    cancelLabel = "Cancel",
    tone = "destructive",
    onConfirm,
    children,
  } = props;
  const [busy, setBusy] = useState(false);
  const confirm = async (event: MouseEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await onConfirm();
      setOpen(false);
    } catch {
      // The caller has shown the error; the dialog stays open for another try.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Radix.Root open={open} onOpenChange={busy ? () => {} : setOpen}>
      <Radix.Portal>
        <Radix.Overlay className="animate-fade fixed inset-0 z-50 grid place-items-center overflow-y-auto bg-(--overlay) p-4">
          <Radix.Content className="animate-pop w-full max-w-md rounded-xl bg-raised p-6 shadow-pop">
            <Radix.Title className="text-lg font-title text-emphasis">{title}</Radix.Title>
            <Radix.Description className="mt-1.5 text-subtle">{description}</Radix.Description>
            {children && <div className="mt-4">{children}</div>}
            <div className="mt-6 flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              <Radix.Cancel asChild>
                <Button variant="secondary" disabled={busy}>
                  {cancelLabel}
                </Button>
              </Radix.Cancel>
              <Radix.Action asChild>
                <Button variant={tone} loading={busy} onClick={confirm}>
                  {confirmLabel}
                </Button>
              </Radix.Action>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}
