import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn";

export function Kbd({ className, ...rest }: ComponentPropsWithRef<"kbd">) {
  return (
    <kbd
      {...rest}
      className={cn(
        "rounded-sm border border-default bg-default px-[5px] py-[3px] font-sans text-[11px] font-medium leading-none text-muted",
        className,
      )}
    />
  );
}
