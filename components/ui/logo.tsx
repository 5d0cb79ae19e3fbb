import { cn } from "./cn";

/** The mark: a dial with its moment. Decorative; write the name beside it. */
function LogoMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" fill="none" className={cn("size-6", className)}>
      <rect width="32" height="32" rx="8" fill="var(--cal-text-emphasis)" />
      <path d="M16 8a8 8 0 1 0 8 8" stroke="var(--cal-bg)" strokeWidth="3.2" strokeLinecap="round" />
      <circle cx="21.9" cy="10.1" r="2.3" fill="var(--cal-bg)" />
    </svg>
  );
}

export function Wordmark({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 text-base font-title tracking-[-0.02em] text-emphasis", className)}>
      <LogoMark />
      Kairos
    </span>
  );
}
