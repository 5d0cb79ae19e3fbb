import Link from "next/link";
import type { ReactNode } from "react";
import { Wordmark } from "../ui/logo";
import { BookingIllustration } from "./booking-illustration";

type AuthShellProps = {
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** The other way: "No account yet? Sign up". */
  footer?: ReactNode;
};

/** The frame of the pages around signing in: the form at the start, on wide screens a picture beside it. */
export function AuthShell({ title, description, children, footer }: AuthShellProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(480px,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-5 py-6 sm:px-10 sm:py-8">
        <header>
          <Link href="/" className="inline-block rounded no-underline">
            <Wordmark />
          </Link>
        </header>
        <main id="main" className="mx-auto flex w-full max-w-[400px] flex-1 flex-col justify-center py-10">
          <h1 className="text-2xl font-title tracking-[-0.02em]">{title}</h1>
          {description && <p className="mt-2 text-base text-subtle">{description}</p>}
          {children && <div className="mt-7">{children}</div>}
          {footer && <div className="mt-7 text-subtle">{footer}</div>}
        </main>
      </div>
      <div className="hidden place-items-center overflow-hidden border-s border-subtle bg-muted p-10 lg:grid">
        <BookingIllustration />
      </div>
    </div>
  );
}

/** A link in running text. */
export const textLink =
  "font-medium text-emphasis underline decoration-(--cal-border-emphasis) underline-offset-3 hover:decoration-current";
