import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";

export type BadgeTone = "neutral" | "info" | "success" | "attention" | "error" | "outline";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-subtle text-default",
  info: "bg-info text-info",
  success: "bg-success text-success",
  attention: "bg-attention text-attention",
  error: "bg-error text-error",
  outline: "text-subtle ring-1 ring-inset ring-default",
};

type BadgeProps = ComponentPropsWithRef<"span"> & { tone?: BadgeTone; icon?: ReactNode };

export function Badge({ tone = "neutral", icon, className, children, ...rest }: BadgeProps) {
  return (
    <span
      {...rest}
      className={cn(
        "inline-flex max-w-full items-center gap-1 whitespace-nowrap rounded-sm px-[7px] text-xs font-medium leading-5 [&_svg]:size-3",
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
