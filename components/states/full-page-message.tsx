import type { ReactNode } from "react";
import { Wordmark } from "../ui/logo";

type FullPageMessageProps = {
  title: ReactNode;
  description: ReactNode;
  action?: ReactNode;
  /** Small line above the title, for example "404". */
  code?: string;
  /** Reference for support. */
  reference?: string | undefined;
  /** At the foot: in which other languages the page is. */
  languages?: ReactNode;
};

/** A page that only says one thing: not found, failed, link expired, signed out. */
export function FullPageMessage({ title, description, action, code, reference, languages }: FullPageMessageProps) {
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto] px-6">
      <div className="grid max-w-md place-content-center justify-self-center py-16 text-center">
        {code && <p className="mb-2 text-sm font-semibold text-subtle tabular-nums">{code}</p>}
        <h1 className="text-2xl font-title">{title}</h1>
        <p className="mt-2 text-balance text-base text-subtle">{description}</p>
        {action && <div className="mt-7 flex flex-wrap justify-center gap-2">{action}</div>}
        {reference && <p className="mt-6 text-xs text-muted">Reference {reference}</p>}
      </div>
      <footer className="flex items-center justify-center gap-4 pb-8">
        <Wordmark className="text-sm [&_svg]:size-5" />
        {languages}
      </footer>
    </main>
  );
}
