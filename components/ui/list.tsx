import type { ComponentPropsWithRef, CSSProperties, ReactNode } from "react";
import { cn } from "./cn";

/** A framed list of rows. */
export function List({ className, ...rest }: ComponentPropsWithRef<"ul">) {
  return <ul {...rest} className={cn("overflow-hidden rounded-lg border border-subtle bg-default", className)} />;
}

export type ListRowProps = Omit<ComponentPropsWithRef<"li">, "title"> & {
  title: ReactNode;
  /** Beside the title, lighter: an address, a date. */
  subtitle?: ReactNode;
  /** Under the title: badges, facts. */
  details?: ReactNode;
  /** Before the title: an avatar or an icon. */
  leading?: ReactNode;
  /** At the end: switch, buttons, menu. */
  actions?: ReactNode;
  /** Colour of the bar at the start edge, any CSS colour. */
  color?: string | undefined;
  /** Dims the row: hidden, disabled or past. */
  dimmed?: boolean | undefined;
};

/** One row. Put the link in `title` with `rowLink` as its class and the whole row opens it, while the actions stay on top. */
export function ListRow({ title, subtitle, details, leading, actions, color, dimmed, className, ...rest }: ListRowProps) {
  return (
    <li
      {...rest}
      className={cn(
        "group relative flex items-center gap-3 border-b border-subtle py-4 pe-4 last:border-b-0 hover:bg-muted sm:gap-4 sm:pe-4.5",
        color ? "ps-5.5" : "ps-4 sm:ps-5",
        className,
      )}
    >
      {color && (
        <span
          aria-hidden
          className="absolute inset-y-0 start-0 w-1 bg-(--row-color) forced-colors:hidden"
          style={{ "--row-color": color } as CSSProperties}
        />
      )}
      {leading && <span className="shrink-0">{leading}</span>}
      <div className="min-w-0 flex-1">
        <div
          className={cn(
            "flex flex-wrap items-baseline gap-x-2 text-base font-semibold tracking-[-0.006em] text-emphasis",
            dimmed && "text-subtle",
          )}
        >
          <span className="min-w-0 break-words">{title}</span>
          {subtitle && <bdi className="min-w-0 truncate text-sm font-normal tracking-normal text-muted">{subtitle}</bdi>}
        </div>
        {details && <div className={cn("mt-1.5 flex flex-wrap items-center gap-1.5", dimmed && "opacity-75")}>{details}</div>}
      </div>
      {actions && <div className="relative z-10 flex shrink-0 items-center gap-3 sm:gap-4">{actions}</div>}
    </li>
  );
}

/** Class of the link in a row's title: its hit area is the whole row. */
export const rowLink =
  "text-inherit no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-md " +
  "focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-brand";
