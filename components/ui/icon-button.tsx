import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";
import { cn } from "./cn";

const squares = { sm: "size-8", md: "size-9", lg: "size-11" };

/** Keeps the two shapes of a button apart: a plain Omit would leave only what a button and a link have in common. */
type Without<Props, Key extends PropertyKey> = Props extends unknown ? Omit<Props, Key> : never;

export type IconButtonProps = Without<ButtonProps, "children" | "startIcon" | "endIcon"> & {
  /** What the button does; read by screen readers and shown as the native tooltip. */
  label: string;
  icon: ReactNode;
};

export function IconButton({ label, icon, className, variant = "minimal", size = "md", ...rest }: IconButtonProps) {
  return (
    <Button
      {...(rest as ButtonProps)}
      variant={variant}
      size={size}
      aria-label={label}
      title={rest.title ?? label}
      className={cn("px-0", squares[size], className)}
    >
      {icon}
    </Button>
  );
}
