import { isLost } from "./lost";

interface FailureProps {
  error: unknown;
  onRetry: () => void;
  /** Whether the start page can be offered: not where the whole document has failed. */
  hasStartLink?: boolean;
  /** Reference for support. */
  reference?: string | undefined;
}

const LOST = "The server could not be reached. Check your connection, then try again.";

const button = "inline-flex h-9 cursor-pointer items-center rounded-md px-3.5 text-sm leading-none no-underline";

/**
 * A page that failed. Its script is part of every page, also of those that never fail, so it is plain elements: the button primitive
 * would bring the router's link and the merging of class names with it.
 */
export function Failure({ error, onRetry, hasStartLink = false, reference }: FailureProps) {
  const lost = isLost(error);
  return (
    <main className="grid min-h-dvh max-w-md place-content-center justify-self-center px-6 py-16 text-center mx-auto">
      <h1 className="text-2xl font-title">{lost ? "No connection" : "Something went wrong"}</h1>
      <p className="mt-2 text-balance text-base text-subtle">
        {lost ? LOST : "This is on our side and has been logged. Trying again often helps."}
      </p>
      <div className="mt-7 flex flex-wrap justify-center gap-2">
        <button
          type="button"
          // a script that did not come is only asked for again by a new page
          onClick={lost ? () => window.location.reload() : onRetry}
          className={`${button} border border-transparent bg-brand font-semibold text-on-brand hover:bg-brand-emphasis`}
        >
          Try again
        </button>
        {hasStartLink && (
          <a href="/" className={`${button} border border-default bg-default font-medium text-default hover:border-emphasis`}>
            Go to the start page
          </a>
        )}
      </div>
      {reference && <p className="mt-6 text-xs text-muted">Reference {reference}</p>}
    </main>
  );
}
