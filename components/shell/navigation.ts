import {
  Blocks,
  Calendar,
  ChartNoAxesColumn,
  Clock,
  Inbox,
  KeyRound,
  Link2,
  Lock,
  type LucideIcon,
  MonitorSmartphone,
  Palmtree,
  SearchCheck,
  Settings,
  SlidersHorizontal,
  Split,
  User,
  Users,
  Webhook,
  Workflow,
} from "lucide-react";

export type NavKey = "event-types" | "bookings" | "availability" | "teams" | "routing" | "workflows" | "apps" | "insights";

export type NavEntry = {
  key: NavKey | "settings";
  label: string;
  href: string;
  /** The entry is current on every page below this path; `href` when left out. */
  section?: string;
  icon: LucideIcon;
  /** Whether the page exists. An entry without a page is never rendered: no dead links. */
  available: boolean;
};

/** The order of the main navigation, from the product page. */
const mainEntries: readonly NavEntry[] = [
  { key: "event-types", label: "Event types", href: "/event-types", icon: Link2, available: true },
  { key: "bookings", label: "Bookings", href: "/bookings", icon: Calendar, available: true },
  { key: "availability", label: "Availability", href: "/availability", icon: Clock, available: true },
  { key: "teams", label: "Teams", href: "/teams", icon: Users, available: false },
  { key: "routing", label: "Routing", href: "/routing-forms", icon: Split, available: false },
  { key: "workflows", label: "Workflows", href: "/workflows", icon: Workflow, available: false },
  { key: "apps", label: "Apps", href: "/apps", icon: Blocks, available: false },
  { key: "insights", label: "Insights", href: "/insights", icon: ChartNoAxesColumn, available: false },
];

export const mainNavigation = mainEntries.filter((entry) => entry.available);

/** Pages below those of the main navigation that have a name of their own. */
export const innerPages = [{ label: "Availability troubleshooter", href: "/availability/troubleshoot", icon: SearchCheck }] as const;

export const settingsEntry: NavEntry = {
  key: "settings",
  label: "Settings",
  href: "/settings/my-account/profile",
  section: "/settings",
  icon: Settings,
  available: true,
};

export type SettingsEntry = { label: string; href: string; icon: LucideIcon; adminOnly?: boolean };
export type SettingsSection = { heading: string; entries: readonly SettingsEntry[] };

/** The settings pages that exist, by section. */
const settingsNavigation: readonly SettingsSection[] = [
  {
    heading: "Account",
    entries: [
      { label: "Profile", href: "/settings/my-account/profile", icon: User },
      { label: "General", href: "/settings/my-account/general", icon: SlidersHorizontal },
      { label: "Out of office", href: "/settings/my-account/out-of-office", icon: Palmtree },
    ],
  },
  {
    heading: "Security",
    entries: [
      { label: "Password", href: "/settings/security/password", icon: Lock },
      { label: "Sessions", href: "/settings/security/sessions", icon: MonitorSmartphone },
    ],
  },
  {
    heading: "Developer",
    entries: [
      { label: "Webhooks", href: "/settings/developer/webhooks", icon: Webhook },
      { label: "API keys", href: "/settings/developer/api-keys", icon: KeyRound },
    ],
  },
  { heading: "Admin", entries: [{ label: "Outbox", href: "/settings/outbox", icon: Inbox, adminOnly: true }] },
];

/** The sections and entries this person may open. */
export function settingsFor(isAdmin: boolean, sections: readonly SettingsSection[] = settingsNavigation): SettingsSection[] {
  return sections
    .map((section) => ({ ...section, entries: section.entries.filter((entry) => isAdmin || !entry.adminOnly) }))
    .filter((section) => section.entries.length > 0);
}

/** The entry a path belongs to: its own page or any page below it. */
export function isCurrentPath(href: string, pathname: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
