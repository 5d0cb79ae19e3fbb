import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "../ui/cn";

export type EmptyStateProps = {
  /** The icon component itself, or an element: from a server component pass an element. */
  icon?: LucideIcon | ReactNode;
  title: ReactNode;
  description?: ReactNode;
  /** The next step: a button or a link. */
  action?: ReactNode;
  className?: string;
};

function isComponent(icon: LucideIcon | ReactNode): icon is LucideIcon {
  return typeof icon === "function" || (typeof icon === "object" && icon !== null && "render" in icon);
}

/** A list with nothing in it yet: says what would be here and how to get there. */
export function EmptyState({ icon, title, description, action, className }: EmptyStateProps) {
  const Icon = isComponent(icon) ? icon : null;
  return (
    <div className={cn("grid justify-items-center rounded-lg border border-dashed border-default px-6 py-14 text-center", className)}>
      {icon && (
        <span className="mb-4 grid size-12 place-items-center rounded-full bg-subtle text-default [&_svg]:size-5" aria-hidden>
          {Icon ? <Icon strokeWidth={1.75} /> : (icon as ReactNode)}
        </span>
      )}
      <h2 className="text-base font-semibold">{title}</h2>
      {description && <p className="mt-1 max-w-md text-balance text-subtle">{description}</p>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
