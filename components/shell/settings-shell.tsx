"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useCurrentInView } from "../ui/current-in-view";
import { isCurrentPath, type SettingsSection, settingsFor } from "./navigation";
import { PageHeader } from "./page-header";

export type SettingsShellProps = {
  isAdmin: boolean;
  /** Other sections than the built-in list. */
  sections?: readonly SettingsSection[] | undefined;
  children: ReactNode;
};

const link =
  "flex h-[34px] items-center gap-2.5 whitespace-nowrap rounded px-2.5 font-medium text-default no-underline " +
  "transition-colors duration-fast hover:bg-subtle hover:text-emphasis focus-visible:-outline-offset-2 " +
  "aria-[current]:bg-subtle aria-[current]:font-semibold aria-[current]:text-emphasis max-lg:h-9 " +
  "max-lg:rounded-full max-lg:border max-lg:border-default max-lg:px-3.5 max-lg:aria-[current]:border-brand " +
  "max-lg:aria-[current]:bg-brand max-lg:aria-[current]:text-on-brand";

/** Settings inside the dashboard: the list of settings pages beside the page, a scrolling row of them on small screens. */
export function SettingsShell({ isAdmin, sections, children }: SettingsShellProps) {
  const pathname = usePathname();
  const nav = useCurrentInView<HTMLElement>(pathname);
  return (
    <>
      <PageHeader title="Settings" className="mb-5" />
      <div className="lg:grid lg:grid-cols-[176px_minmax(0,1fr)] lg:gap-12">
        <nav
          ref={nav}
          aria-label="Settings"
          className={
            "relative mb-7 flex gap-1.5 overflow-x-auto p-1 [scrollbar-width:none] max-lg:-mx-4 max-lg:px-4 md:max-lg:-mx-10 " +
            "md:max-lg:px-10 lg:sticky lg:top-[30px] lg:mb-0 lg:-ms-2.5 lg:flex-col lg:gap-5 lg:self-start " +
            "lg:overflow-visible lg:p-0"
          }
        >
          {settingsFor(isAdmin, sections).map((section) => (
            <section key={section.heading} aria-label={section.heading} className="shrink-0">
              <p aria-hidden className="px-2.5 pb-1 text-xs font-medium text-subtle max-lg:hidden">
                {section.heading}
              </p>
              <ul className="flex gap-1.5 lg:flex-col lg:gap-0.5">
                {section.entries.map((entry) => (
                  <li key={entry.href}>
                    <Link href={entry.href} aria-current={isCurrentPath(entry.href, pathname) ? "page" : undefined} className={link}>
                      {entry.label}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <div className="min-w-0 max-w-2xl">{children}</div>
      </div>
    </>
  );
}

/** The heading of one settings page. */
export function SettingsHeader({ title, description, action }: { title: ReactNode; description?: ReactNode; action?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-start gap-4 border-b border-subtle pb-5">
      <div className="min-w-0 flex-1">
        <h2 className="text-lg font-title">{title}</h2>
        {description && <p className="mt-0.5 text-subtle">{description}</p>}
      </div>
      {action}
    </header>
  );
}
