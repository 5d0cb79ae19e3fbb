"use client";

import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isCurrentPath } from "./navigation";

type NavLinkProps = {
  href: string;
  /** Also current on the pages below this path. */
  section?: string | undefined;
  icon: LucideIcon;
  count?: number | undefined;
  /** Opens in a new tab. */
  external?: boolean;
  onClick?: () => void;
  children: ReactNode;
};

const look =
  "group flex h-[34px] items-center gap-2.5 rounded px-2 font-medium text-default no-underline transition-colors " +
  "duration-fast hover:bg-subtle hover:text-emphasis focus-visible:-outline-offset-2 aria-[current]:bg-emphasis " +
  "aria-[current]:font-semibold aria-[current]:text-emphasis max-md:h-11 max-md:text-base";

/** One entry of the main navigation; marks itself as current on its page and the pages below. */
export function NavLink({ href, section = href, icon: Icon, count, external, onClick, children }: NavLinkProps) {
  const current = isCurrentPath(section, usePathname());
  const content = (
    <>
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className="size-4 shrink-0 text-subtle group-hover:text-emphasis group-aria-[current]:text-emphasis"
      />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count ? <span className="text-xs font-semibold text-subtle tabular-nums">{count}</span> : null}
    </>
  );
  if (external) {
    return (
      <a href={href} target="_blank" rel="noreferrer" className={look} onClick={onClick}>
        {content}
        <span className="sr-only">(opens in a new tab)</span>
      </a>
    );
  }
  return (
    <Link href={href} aria-current={current ? "page" : undefined} className={look} onClick={onClick}>
      {content}
    </Link>
  );
}
