import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";

export type PageHeaderProps = {
  title: ReactNode;
  description?: ReactNode;
  /** The one primary action of the page. */
  action?: ReactNode;
  /** Quieter controls before the action: a search box, a filter, a switch. */
  tools?: ReactNode;
  /** Where the arrow before the title leads. */
  back?: { href: string; label: string } | undefined;
  className?: string | undefined;
};

export function PageHeader({ title, description, action, tools, back, className }: PageHeaderProps) {
  return (
    <header className={cn("mb-[22px] flex flex-wrap items-start gap-x-4 gap-y-3", className)}>
      <div className="flex min-w-0 flex-1 basis-40 items-start gap-2">
        {back && (
          <Link
            href={back.href}
            aria-label={back.label}
            title={back.label}
            className="-ms-2 grid size-8 shrink-0 place-items-center rounded-md text-default hover:bg-subtle hover:text-emphasis"
          >
            <ArrowLeft aria-hidden className="size-4 rtl:-scale-x-100" />
          </Link>
        )}
        <div className="min-w-0">
          <h1 className={cn("break-words text-xl font-title", back && "pt-0.5")}>{title}</h1>
          {description && <p className="mt-0.5 text-subtle">{description}</p>}
        </div>
      </div>
      {(tools || action) && (
        <div className="flex flex-wrap items-center gap-2 sm:gap-3">
          {tools}
          {action}
        </div>
      )}
    </header>
  );
}
