"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { IconButton } from "./icon-button";

export const DialogClose = Radix.Close;

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
};

/** A modal dialog; on phones a sheet that rises from the bottom edge. */
export function Dialog(props: DialogProps) {
  const { open, defaultOpen, onOpenChange, trigger, title, description, children, footer, size = "md", closeLabel = "Close" } = props;
  const state = {
    ...(open === undefined ? {} : { open }),
    ...(defaultOpen === undefined ? {} : { defaultOpen }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="animate-fade fixed inset-0 z-50 grid items-end overflow-y-auto bg-(--overlay) sm:items-center sm:p-6">
          <Radix.Content
            {...(description ? {} : { "aria-describedby": undefined })}
            className={cn(
              "max-sm:animate-sheet sm:animate-pop relative mx-auto w-full bg-raised p-6 shadow-pop max-sm:mt-16 max-sm:rounded-t-2xl max-sm:pb-[max(1.5rem,env(safe-area-inset-bottom))] sm:rounded-xl",
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

/** The row of buttons of a dialog: stacked on phones with the primary one on top, at the end on wide screens. */
export function DialogFooter({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cn("flex flex-col-reverse gap-2 sm:flex-row sm:justify-end", className)}>{children}</div>;
}
