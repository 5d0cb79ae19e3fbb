import type { ComponentPropsWithRef } from "react";
import { cn } from "./cn";

/** Secondary buttons joined into one bar, for the actions of a row. */
export function ButtonGroup({ className, ...rest }: ComponentPropsWithRef<"div">) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a form grouping that this is not
    <div
      {...rest}
      role="group"
      className={cn(
        "inline-flex *:rounded-none *:focus-visible:z-10 *:hover:z-10 [&>*:first-child]:rounded-s-md " +
          "[&>*:last-child]:rounded-e-md [&>*:not(:first-child)]:-ms-px",
        className,
      )}
    />
  );
}
