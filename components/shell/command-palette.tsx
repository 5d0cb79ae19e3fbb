"use client";

import { Command } from "cmdk";
import { CornerDownLeft, ExternalLink, type LucideIcon, Monitor, Moon, Search, Sun } from "lucide-react";
import { Dialog } from "radix-ui";
import type { ReactNode } from "react";
import { useNavigate } from "../ui/navigate";
import { useTheme } from "../ui/theme";
import { innerPages, mainNavigation, settingsEntry, settingsFor } from "./navigation";

type CommandPaletteProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  isAdmin: boolean;
  publicHref?: string | undefined;
};

/** Goes to any page by typing a part of its name. */
export function CommandPalette({ open, onOpenChange, isAdmin, publicHref }: CommandPaletteProps) {
  const navigate = useNavigate();
  const { setTheme } = useTheme();
  const run = (action: () => void) => () => {
    onOpenChange(false);
    action();
  };
  const pages = [...mainNavigation, ...innerPages, settingsEntry];
  const settings = settingsFor(isAdmin).flatMap((section) => section.entries.map((entry) => ({ ...entry, section: section.heading })));
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="animate-fade fixed inset-0 z-50 bg-(--overlay)" />
        <Dialog.Content
          aria-describedby={undefined}
          className="animate-pop fixed inset-x-3 top-3 z-50 mx-auto max-w-xl overflow-hidden rounded-xl bg-raised shadow-pop sm:top-[14vh]"
        >
          <Dialog.Title className="sr-only">Search</Dialog.Title>
          <Command loop label="Search pages">
            <div className="flex items-center gap-3 border-b border-subtle px-4">
              <Search aria-hidden className="size-4 shrink-0 text-faint" />
              <Command.Input
                placeholder="Go to a page or do something"
                className="h-12 w-full bg-transparent text-base text-emphasis outline-none pointer-coarse:text-[16px]"
              />
            </div>
            <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto overscroll-contain scroll-py-2 p-2">
              <Command.Empty className="px-3 py-8 text-center text-subtle">Nothing found.</Command.Empty>
              <Group heading="Pages">
                {pages.map((page) => (
                  <Row key={page.href} icon={page.icon} onSelect={run(() => navigate(page.href))}>
                    {page.label}
                  </Row>
                ))}
                {publicHref && (
                  <Row icon={ExternalLink} onSelect={run(() => window.open(publicHref, "_blank", "noreferrer"))}>
                    View public page
                  </Row>
                )}
              </Group>
              <Group heading="Settings">
                {settings.map((entry) => (
                  <Row key={entry.href} icon={entry.icon} hint={entry.section} onSelect={run(() => navigate(entry.href))}>
                    {entry.label}
                  </Row>
                ))}
              </Group>
              <Group heading="Theme">
                <Row icon={Sun} onSelect={run(() => setTheme("light"))}>
                  Use light theme
                </Row>
                <Row icon={Moon} onSelect={run(() => setTheme("dark"))}>
                  Use dark theme
                </Row>
                <Row icon={Monitor} onSelect={run(() => setTheme("system"))}>
                  Use system theme
                </Row>
              </Group>
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className={
        "[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 " +
        "[&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-subtle"
      }
    >
      {children}
    </Command.Group>
  );
}

function Row({ icon: Icon, hint, onSelect, children }: { icon: LucideIcon; hint?: string; onSelect: () => void; children: string }) {
  return (
    <Command.Item
      value={hint ? `${hint} ${children}` : children}
      onSelect={onSelect}
      className={
        "group flex h-10 cursor-default select-none items-center gap-3 rounded-md px-2.5 font-medium text-default " +
        "data-[selected=true]:bg-subtle data-[selected=true]:text-emphasis"
      }
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-4 text-subtle" />
      {children}
      {hint && <span className="text-xs font-normal text-subtle">{hint}</span>}
      <CornerDownLeft aria-hidden className="ms-auto hidden size-3.5 text-faint group-data-[selected=true]:block" />
    </Command.Item>
  );
}
