"use client";

import { ExternalLink, Search } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useState } from "react";
import { IconButton } from "../ui/icon-button";
import { Kbd } from "../ui/kbd";
import { Wordmark } from "../ui/logo";
import { once, useParts } from "../ui/on-demand";
import { MobileTabs } from "./mobile-tabs";
import { NavLink } from "./nav-link";
import { mainNavigation, type NavKey, settingsEntry } from "./navigation";
import { SkipLink } from "./skip-link";
import { useCommandShortcut } from "./use-command-shortcut";
import { type ShellUser, UserMenu } from "./user-menu";

export type DashboardShellProps = {
  user: ShellUser;
  /** Address of the public booking page, for example `/bailey`. */
  publicHref?: string | undefined;
  /** Counts beside the entries, for example bookings that wait for an answer. */
  counts?: Partial<Record<NavKey, number>> | undefined;
  /** Where signing out happens, or what does it. */
  signOutHref?: string | undefined;
  onSignOut?: (() => void) | undefined;
  /** A notice above the page, for example that mail is not configured. */
  banner?: ReactNode;
  children: ReactNode;
};

const loadPalette = once(() => import("./command-palette"));

/** The frame of every signed-in page: navigation at the start, the page in `main`. */
export function DashboardShell({ user, publicHref, counts, signOutHref, onSignOut, banner, children }: DashboardShellProps) {
  const [searching, setSearching] = useState(false);
  const palette = useParts(loadPalette, searching, () => setSearching(false));
  useCommandShortcut(() => setSearching((open) => !open));
  const menu = { user, publicHref, signOutHref, onSignOut };
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[236px_minmax(0,1fr)]">
      <SkipLink />
      <MobileBar onSearch={() => setSearching(true)} menu={<UserMenu {...menu} compact />} />
      <aside className="sticky top-0 hidden h-dvh flex-col border-e border-subtle bg-muted px-3 py-3.5 md:flex">
        <UserMenu {...menu} />
        <SearchButton onClick={() => setSearching(true)} />
        <nav aria-label="Main" className="mt-3 flex min-h-0 flex-1 flex-col overflow-y-auto">
          <ul className="flex flex-col gap-0.5">
            {mainNavigation.map((entry) => (
              <li key={entry.key}>
                <NavLink href={entry.href} icon={entry.icon} count={countOf(counts, entry.key)}>
                  {entry.label}
                </NavLink>
              </li>
            ))}
          </ul>
          <ul className="mt-auto flex flex-col gap-0.5 pt-4">
            {publicHref && (
              <li>
                <NavLink href={publicHref} icon={ExternalLink} external>
                  View public page
                </NavLink>
              </li>
            )}
            <li>
              <NavLink href={settingsEntry.href} section={settingsEntry.section} icon={settingsEntry.icon}>
                {settingsEntry.label}
              </NavLink>
            </li>
          </ul>
        </nav>
      </aside>
      <div className="min-w-0 max-md:pb-[calc(var(--tab-bar-height)+env(safe-area-inset-bottom))] max-md:[--tab-bar-height:60px]">
        {banner}
        <main id="main" tabIndex={-1} className="w-full max-w-[1080px] px-4 py-5 md:px-10 md:py-[30px]">
          {children}
        </main>
        <MobileTabs counts={counts} publicHref={publicHref} />
      </div>
      {palette && (
        <palette.CommandPalette open={searching} onOpenChange={setSearching} isAdmin={user.isAdmin ?? false} publicHref={publicHref} />
      )}
    </div>
  );
}

function countOf(counts: DashboardShellProps["counts"], key: string): number | undefined {
  return Object.entries(counts ?? {}).find(([name]) => name === key)?.[1];
}

function MobileBar({ onSearch, menu }: { onSearch: () => void; menu: ReactNode }) {
  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b border-subtle bg-default ps-4 pe-3 md:hidden">
      <Link href="/event-types" className="me-auto flex no-underline">
        <Wordmark />
      </Link>
      <IconButton label="Search" icon={<Search />} onClick={onSearch} />
      {menu}
    </header>
  );
}

function SearchButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts="Meta+K Control+K"
      className={
        "mt-2 flex h-[34px] w-full items-center gap-2.5 rounded-md border border-subtle bg-default ps-2 pe-1.5 " +
        "text-subtle transition-colors duration-fast hover:border-default hover:text-emphasis"
      }
    >
      <Search aria-hidden className="size-4" />
      Search
      <Kbd aria-hidden className="ms-auto">
        ⌘K
      </Kbd>
    </button>
  );
}
