import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** One fact of a booking: an icon, its name, and what it is. */
export function Fact({ icon: Icon, label, children }: { icon: LucideIcon; label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[18px_minmax(0,1fr)] gap-x-4 py-4 first:pt-0 last:pb-0">
      <dt className="contents text-xs font-medium text-subtle">
        <Icon aria-hidden strokeWidth={1.75} className="row-span-2 mt-0.5 size-4.5" />
        {label}
      </dt>
      <dd className="col-start-2 mt-0.5 break-words text-default">{children}</dd>
    </div>
  );
}

export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-subtle bg-default p-5">
      <h2 className="mb-4 text-base font-semibold tracking-[-0.006em]">{title}</h2>
      {children}
    </section>
  );
}
