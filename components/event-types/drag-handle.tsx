import { GripVertical } from "lucide-react";
import type { ComponentPropsWithRef } from "react";
import { cn } from "../ui/cn";

/** What a row is moved by; gets the handlers of `useSortable`. */
export function DragHandle({ name, className, ...rest }: ComponentPropsWithRef<"button"> & { name: string }) {
  return (
    <button
      {...rest}
      type="button"
      aria-label={`Move ${name}: drag, or press the arrow keys`}
      className={cn(
        "grid h-8 w-4.5 cursor-grab! touch-none place-items-center rounded text-faint transition-opacity duration-fast " +
          "hover:text-emphasis active:cursor-grabbing!",
        className,
      )}
    >
      <GripVertical aria-hidden className="size-4" />
    </button>
  );
}
