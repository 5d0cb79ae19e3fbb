"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { DialogFooter } from "./dialog-footer";
import { IconButton } from "./icon-button";

const widths = { sm: "sm:max-w-sm", md: "sm:max-w-lg", lg: "sm:max-w-2xl" };

export type DialogProps = {
  open?: boolean | undefined;
  defaultOpen?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Element that opens it (gets the ARIA wiring); leave out when `open` is controlled. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the primary one last. With a form inside, put the footer in the form and use `DialogFooter`. */
  footer?: ReactNode;
  size?: keyof typeof widths;
  closeLabel?: string | undefined;
  /** Gets the focus back on closing, where the trigger is somebody else's. */
  opener?: HTMLElement | null;
};

/** What stands over the page while a dialog is open; `Dialog` (dialog.tsx) has the rest. */
export function Modal(
  props: Omit<DialogProps, "trigger" | "defaultOpen" | "opener"> & {
    open: boolean;
    onOpenChange: (open: boolean) => void;
    /** Gets the focus back; without one it goes where it was. */
    opener: HTMLElement | null;
  },
) {
  const { open, onOpenChange, opener, title, description, children, footer, size = "md", closeLabel = "Close" } = props;
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="animate-fade fixed inset-0 z-50 grid items-end overflow-y-auto bg-(--overlay) sm:items-center sm:p-6">
          <Radix.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            {...(opener && { onCloseAutoFocus: (event: Event) => giveBack(event, opener) })}
            className={cn(
              "max-sm:animate-sheet sm:animate-pop relative mx-auto w-full bg-raised p-6 shadow-pop max-sm:mt-16 " +
                "max-sm:rounded-t-2xl max-sm:pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:rounded-xl",
              widths[size],
            )}
          >
            <div className="pe-10">
              <Radix.Title className="text-lg font-title text-emphasis">{title}</Radix.Title>
              {description && <Radix.Description className="mt-1 text-subtle">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton label={closeLabel} icon={<X />} size="sm" className="absolute end-4 top-4" />
            </Radix.Close>
            {children && <div className="mt-5">{children}</div>}
            {footer && <DialogFooter className="mt-6">{footer}</DialogFooter>}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  );
}

function giveBack(event: Event, opener: HTMLElement) {
  event.preventDefault();
  opener.focus();
}
