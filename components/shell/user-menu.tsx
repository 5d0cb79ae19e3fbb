"use client";

import { ChevronsUpDown, ExternalLink, LogOut, Settings } from "lucide-react";
import { Avatar } from "../ui/avatar";
import { DropdownMenu, MenuItem, MenuSeparator } from "../ui/dropdown-menu";
import { settingsEntry } from "./navigation";
import { ThemeMenuItems } from "./theme-menu-items";

export type ShellUser = { name: string; username?: string | null; email?: string | null; avatarUrl?: string | null; isAdmin?: boolean };

type UserMenuProps = {
  user: ShellUser;
  publicHref?: string | undefined;
  signOutHref?: string | undefined;
  onSignOut?: (() => void) | undefined;
  /** Only the picture, for the bar on phones. */
  compact?: boolean;
};

export function UserMenu({ user, publicHref, signOutHref, onSignOut, compact = false }: UserMenuProps) {
  const seed = user.username ?? user.name;
  return (
    <DropdownMenu
      align={compact ? "end" : "start"}
      className="w-56"
      trigger={
        <button
          type="button"
          aria-label={`Account menu of ${user.name}`}
          className={
            compact
              ? "grid size-10 place-items-center rounded-full"
              : "flex w-full items-center gap-[9px] rounded px-2 py-1.5 text-start font-semibold text-emphasis transition-colors " +
                "duration-fast hover:bg-subtle data-[state=open]:bg-subtle"
          }
        >
          <Avatar name={user.name} src={user.avatarUrl} seed={seed} size={compact ? "md" : "sm"} />
          {!compact && <span className="min-w-0 flex-1 truncate">{user.name}</span>}
          {!compact && <ChevronsUpDown aria-hidden className="size-3.5 text-faint" />}
        </button>
      }
    >
      <div className="px-2 pt-1.5 pb-2">
        <p className="truncate font-semibold text-emphasis">{user.name}</p>
        {user.email && <p className="truncate text-xs text-subtle">{user.email}</p>}
      </div>
      <MenuSeparator />
      {publicHref && (
        <MenuItem href={publicHref} external icon={<ExternalLink />}>
          View public page
        </MenuItem>
      )}
      <MenuItem href={settingsEntry.href} icon={<Settings />}>
        {settingsEntry.label}
      </MenuItem>
      <MenuSeparator />
      <ThemeMenuItems />
      {(signOutHref || onSignOut) && <MenuSeparator />}
      {(signOutHref || onSignOut) && (
        <MenuItem icon={<LogOut />} href={onSignOut ? undefined : signOutHref} onSelect={onSignOut}>
          Sign out
        </MenuItem>
      )}
    </DropdownMenu>
  );
}
