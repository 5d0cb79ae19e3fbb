"use client";

import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import { Toaster as Sonner } from "sonner";
import { Spinner } from "./spinner";
import { useTheme } from "./theme";

export { toast } from "sonner";

/** Draws the toasts; `Toaster` (toaster.tsx) loads it. */
export function Toasts() {
  const { resolved } = useTheme();
  return (
    <Sonner
      theme={resolved}
      position="bottom-right"
      style={{ fontFamily: "inherit" }}
      gap={8}
      offset={20}
      mobileOffset={{ bottom: "calc(72px + env(safe-area-inset-bottom))", left: 12, right: 12 }}
      icons={{
        success: <CircleCheck className="size-4 text-success" />,
        error: <CircleAlert className="size-4 text-error" />,
        warning: <TriangleAlert className="size-4 text-attention" />,
        info: <Info className="size-4 text-info" />,
        loading: <Spinner className="text-subtle" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: "flex w-full items-start gap-2.5 rounded-lg bg-raised p-3.5 text-sm text-default shadow-pop sm:w-[356px]",
          icon: "mt-0.5 flex shrink-0",
          content: "min-w-0 flex-1",
          title: "font-medium text-emphasis",
          description: "mt-0.5 text-subtle",
          actionButton: "shrink-0 self-center rounded bg-subtle px-2 py-1 text-xs font-semibold text-emphasis hover:bg-emphasis",
        },
      }}
    />
  );
}
