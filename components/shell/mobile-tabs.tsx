"use client";

import { Ellipsis, ExternalLink } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { cn } from "../ui/cn";
import { Dialog } from "../ui/dialog";
import { NavLink } from "./nav-link";
import { isCurrentPath, mainNavigation, type NavKey, settingsEntry } from "./navigation";

/** How many entries have a place of their own in the bar; the others are under "More". */
const IN_BAR = 3;

const tab =
  "relative flex h-full w-full flex-col items-center justify-center gap-1 text-[11px] font-medium leading-none " +
  "text-subtle no-underline aria-[current]:font-semibold aria-[current]:text-emphasis " +
  "focus-visible:-outline-offset-4 [&_svg]:size-5";

type MobileTabsProps = { counts?: Partial<Record<NavKey, number>> | undefined; publicHref?: string | undefined };

/** The main navigation of phones, within reach of the thumb. */
export function MobileTabs({ counts, publicHref }: MobileTabsProps) {
  const pathname = usePathname();
  const [more, setMore] = useState(false);
  const inBar = mainNavigation.slice(0, IN_BAR);
  const inMore = [...mainNavigation.slice(IN_BAR), settingsEntry];
  const close = () => setMore(false);
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 border-t border-subtle bg-default pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid h-(--tab-bar-height) grid-cols-4">
        {inBar.map((entry) => (
          <li key={entry.key}>
            <Link href={entry.href} aria-current={isCurrentPath(entry.href, pathname) ? "page" : undefined} className={tab}>
              <entry.icon aria-hidden strokeWidth={1.75} />
              {entry.label}
              <TabCount>{entry.key === "settings" ? undefined : counts?.[entry.key]}</TabCount>
            </Link>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={() => setMore(true)}
            aria-haspopup="dialog"
            aria-current={inMore.some((entry) => isCurrentPath(entry.section ?? entry.href, pathname)) ? "true" : undefined}
            className={tab}
          >
            <Ellipsis aria-hidden strokeWidth={1.75} />
            More
          </button>
        </li>
      </ul>
      <Dialog open={more} onOpenChange={setMore} title="More">
        <ul className="-mx-2 flex flex-col gap-0.5">
          {inMore.map((entry) => (
            <li key={entry.key}>
              <NavLink href={entry.href} section={entry.section} icon={entry.icon} onClick={close}>
                {entry.label}
              </NavLink>
            </li>
          ))}
          {publicHref && (
            <li>
              <NavLink href={publicHref} icon={ExternalLink} external onClick={close}>
                View public page
              </NavLink>
            </li>
          )}
        </ul>
      </Dialog>
    </nav>
  );
}

function TabCount({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <span
      className={cn(
        "absolute start-1/2 top-1.5 ms-1.5 grid h-4 min-w-4 place-items-center rounded-full bg-brand px-1 text-[10px] " +
          "font-semibold text-on-brand tabular-nums",
      )}
    >
      {children}
    </span>
  );
}
