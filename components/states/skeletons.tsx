import { Skeleton } from "../ui/skeleton";

type Loading = { /** What screen readers hear. */ label?: string };

function Region({ label = "Loading", children }: Loading & { children: React.ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** The shape of a list while it loads; each row as tall as a real one. */
export function ListSkeleton({ rows = 4, label }: Loading & { rows?: number }) {
  return (
    <Region label={label}>
      <div className="overflow-hidden rounded-lg border border-subtle">
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders that never move
          <div key={row} className="flex items-center gap-4 border-b border-subtle px-4.5 py-[19px] last:border-b-0">
            <div className="flex-1">
              <Skeleton className="h-4 w-full max-w-44" />
              <div className="mt-3 flex gap-1.5">
                <Skeleton className="h-4 w-14" />
                <Skeleton className="h-4 w-20" />
              </div>
            </div>
            <Skeleton className="h-8 w-20 rounded-md bg-subtle" />
          </div>
        ))}
      </div>
    </Region>
  );
}

/** The shape of a form while its values load. */
export function FormSkeleton({ fields = 3, label }: Loading & { fields?: number }) {
  return (
    <Region label={label}>
      <div className="grid max-w-xl gap-6">
        {Array.from({ length: fields }, (_, field) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical placeholders that never move
          <div key={field} className="grid gap-2">
            <Skeleton className="h-3.5 w-24" />
            <Skeleton className="h-9 w-full rounded-md bg-subtle" />
          </div>
        ))}
        <Skeleton className="ms-auto h-9 w-20 rounded-md" />
      </div>
    </Region>
  );
}

/** A whole page while it loads: header and list. For `loading.tsx`. */
export function PageSkeleton({ label, rows = 4 }: Loading & { rows?: number }) {
  return (
    <>
      <div aria-hidden className="mb-6 flex items-start justify-between gap-4">
        <div>
          <Skeleton className="h-6 w-40" />
          <Skeleton className="mt-2.5 h-4 w-56 bg-subtle" />
        </div>
        <Skeleton className="h-9 w-32 rounded-md" />
      </div>
      <ListSkeleton rows={rows} label={label ?? "Loading"} />
    </>
  );
}
