/** First stop of the Tab key: jumps over the navigation to `main`. */
export function SkipLink({ href = "#main", children = "Skip to content" }: { href?: string; children?: string }) {
  return (
    <a
      href={href}
      className={
        "sr-only focus-visible:not-sr-only focus-visible:fixed focus-visible:start-3 focus-visible:top-3 " +
        "focus-visible:z-50 focus-visible:rounded-md focus-visible:bg-brand focus-visible:px-4 focus-visible:py-2 " +
        "focus-visible:font-semibold focus-visible:text-on-brand"
      }
    >
      {children}
    </a>
  );
}
