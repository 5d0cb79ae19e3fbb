"use client";

import { Check } from "lucide-react";
import Link from "next/link";
import { DropdownMenu as Radix } from "radix-ui";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";

const row =
  "flex w-full cursor-default select-none items-center gap-2.5 rounded px-2 py-1.5 text-start text-sm font-medium " +
  "text-default no-underline outline-none data-disabled:text-faint data-highlighted:bg-subtle " +
  "data-highlighted:text-emphasis [&_svg]:size-4 [&_svg]:shrink-0";

export type MenuProps = {
  /** A single element that opens the menu, for example an `IconButton`. */
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "center" | "end";
  side?: "top" | "bottom";
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  className?: string | undefined;
};

export function Menu({ trigger, children, align = "end", side = "bottom", open, onOpenChange, className }: MenuProps) {
  return (
    <Radix.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn("animate-pop z-50 min-w-48 rounded-lg bg-raised p-1 shadow-pop", className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

type MenuItemProps = Omit<ComponentPropsWithRef<typeof Radix.Item>, "asChild"> & {
  icon?: ReactNode;
  tone?: "default" | "destructive";
  /** Makes the item a link. */
  href?: string | undefined;
  /** Opens the link in a new tab and says so. */
  external?: boolean | undefined;
};

export function Item({ icon, tone = "default", href, external, className, children, ...rest }: MenuItemProps) {
  const classes = cn(row, tone === "destructive" && "text-error data-highlighted:bg-error data-highlighted:text-error", className);
  const content = (
    <>
      {icon && <span className={cn("inline-flex", tone === "default" && "text-subtle")}>{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {external && <span className="sr-only">(opens in a new tab)</span>}
    </>
  );
  if (!href) {
    return (
      <Radix.Item {...rest} className={classes}>
        {content}
      </Radix.Item>
    );
  }
  return (
    <Radix.Item {...rest} asChild className={classes}>
      {external ? (
        <a href={href} target="_blank" rel="noreferrer">
          {content}
        </a>
      ) : (
        <Link href={href}>{content}</Link>
      )}
    </Radix.Item>
  );
}

export function RadioGroup(props: ComponentPropsWithRef<typeof Radix.RadioGroup>) {
  return <Radix.RadioGroup {...props} />;
}

export function RadioItem({ icon, className, children, ...rest }: ComponentPropsWithRef<typeof Radix.RadioItem> & { icon?: ReactNode }) {
  return (
    <Radix.RadioItem {...rest} className={cn(row, className)}>
      {icon && <span className="inline-flex text-subtle">{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <Radix.ItemIndicator>
        <Check aria-hidden />
      </Radix.ItemIndicator>
    </Radix.RadioItem>
  );
}

export function Label({ className, ...rest }: ComponentPropsWithRef<typeof Radix.Label>) {
  return <Radix.Label {...rest} className={cn("px-2 pt-1.5 pb-1 text-xs font-medium text-subtle", className)} />;
}

export function Separator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-(--cal-border-subtle)" />;
}
