import type { ComponentPropsWithRef, ReactNode } from "react";
import { cn } from "./cn";

type CardSectionProps = Omit<ComponentPropsWithRef<"section">, "title"> & {
  title: ReactNode;
  description?: ReactNode;
  /** Control at the end of the heading, for example a switch or a small button. */
  action?: ReactNode;
  /** Strip under the content, for example the form's actions. */
  footer?: ReactNode;
};

/** A titled card: one group of settings. */
export function CardSection({ title, description, action, footer, className, children, ...rest }: CardSectionProps) {
  return (
    <section {...rest} className={cn("overflow-hidden rounded-lg border border-subtle bg-default", className)}>
      <header className="flex items-start gap-4 px-5 pt-5">
        <div className="min-w-0 flex-1">
          <h2 className="text-base font-semibold tracking-[-0.006em]">{title}</h2>
          {description && <p className="mt-0.5 text-subtle">{description}</p>}
        </div>
        {action}
      </header>
      <div className="px-5 pt-4 pb-5">{children}</div>
      {footer && <div className="border-t border-subtle bg-muted px-5 py-3">{footer}</div>}
    </section>
  );
}
