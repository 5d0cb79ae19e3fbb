import type { ReactNode } from "react";
import { cn } from "../../ui/cn";

/** A group of settings with its heading. */
export function Group({
  title,
  description,
  children,
  className,
}: {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className="border-b border-subtle py-7 first:pt-0 last:border-b-0">
      <h2 className="text-base font-semibold tracking-[-0.006em]">{title}</h2>
      {description && <p className="mt-0.5 text-subtle">{description}</p>}
      <div className={cn("mt-4 grid gap-5", className)}>{children}</div>
    </section>
  );
}

/** Settings that are on or off, one below the other. */
export function Switches({ children }: { children: ReactNode }) {
  return <div className="divide-y divide-subtle rounded-lg border border-subtle px-4 sm:px-5">{children}</div>;
}
