"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "./cn";
import { useCurrentInView } from "./current-in-view";

export type NavTab = {
  href: string;
  label: string;
  icon?: ReactNode;
  hint?: ReactNode /** Also current on the pages below `href`. */;
  nested?: boolean;
};

type NavTabsProps = {
  tabs: readonly NavTab[];
  /** Name of the navigation for screen readers. */
  label: string;
  /** `vertical` is a column on wide screens and a scrolling row on phones. */
  orientation?: "horizontal" | "vertical";
  className?: string;
  /** The current address, when it is not the path: pages that keep the tab in the query string. */
  current?: string | undefined;
};

const looks = {
  horizontal: {
    list: "flex gap-5 overflow-x-auto border-b border-subtle",
    item:
      "-mb-px inline-flex h-10 items-center gap-2 border-b-2 border-transparent text-subtle hover:text-emphasis " +
      "aria-[current]:border-brand aria-[current]:text-emphasis",
  },
  vertical: {
    list: "flex gap-1 overflow-x-auto max-md:-mx-4 max-md:px-4 max-md:py-1 md:flex-col md:gap-0.5 md:overflow-visible",
    item:
      "flex min-h-[34px] items-center gap-2.5 rounded px-2.5 text-default hover:bg-subtle hover:text-emphasis " +
      "aria-[current]:bg-emphasis aria-[current]:font-semibold aria-[current]:text-emphasis",
  },
};

/** Tabs that are pages: links with the current one marked, usable without JavaScript. */
export function NavTabs({ tabs, label, orientation = "horizontal", className, current }: NavTabsProps) {
  const pathname = usePathname();
  const here = current ?? pathname;
  const look = looks[orientation];
  const list = useCurrentInView<HTMLUListElement>(here);
  return (
    <nav aria-label={label} className={cn("min-w-0", className)}>
      <ul ref={list} className={cn("relative", look.list)}>
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={isCurrent(tab, here) ? "page" : undefined}
              className={cn(
                "whitespace-nowrap font-medium no-underline transition-colors duration-fast focus-visible:-outline-offset-2 [&_svg]:size-4",
                look.item,
              )}
            >
              {tab.icon}
              <span className="min-w-0 flex-1 truncate">{tab.label}</span>
              {tab.hint && <span className="text-xs font-normal text-subtle">{tab.hint}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isCurrent(tab: NavTab, here: string): boolean {
  return here === tab.href || (tab.nested === true && here.startsWith(`${tab.href}/`));
}
