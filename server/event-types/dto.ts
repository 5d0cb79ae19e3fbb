import type { Prisma, SchedulingType } from "@/prisma/generated/client";
import type { BookingField } from "@/server/booking-fields/schemas";
import { jsonOrNull } from "@/server/core/database";
import type { PublicUser } from "@/server/users/dto";
import {
  type EventTypeSettings,
  JSON_NAMES,
  type JsonName,
  type PublicSetting,
  SETTING_NAMES,
  type SettingName,
  type StoredSettings,
} from "./settings.schemas";

/** Who owns a personal event type. The e-mail address is for the owner's side only: public answers leave it out. */
export interface EventTypeOwner {
  id: number;
  username: string | null;
  name: string | null;
  email: string;
  avatarUrl: string | null;
  bio: string | null;
  timeZone: string;
  weekStart: string;
  locale: string;
  defaultScheduleId: number | null;
  away: boolean;
  theme: string | null;
  brandColor: string | null;
  darkBrandColor: string | null;
  hideBranding: boolean;
}

/** Who serves an event type: the owner of a personal one, the rows of a team's. */
export interface EventTypeHost {
  userId: number;
  username: string | null;
  name: string | null;
  avatarUrl: string | null;
  timeZone: string;
  isFixed: boolean;
  /** 0 lowest … 4 highest, 2 medium. */
  priority: number;
  weight: number;
  /** null is the event type's schedule, else the host's default one. */
  scheduleId: number | null;
  groupId: string | null;
}

/** Everything of an event type: its settings, and what it is. */
export interface EventType extends StoredSettings {
  id: number;
  ownerId: number | null;
  teamId: number | null;
  parentId: number | null;
  /** null for personal event types. */
  schedulingType: SchedulingType | null;
  position: number;
  /** Zone that owns the rules (scheduling rule 4): that of the schedule, else the owner's or the team's. */
  timeZone: string;
  metadata: Record<string, unknown>;
  createdAt: Date;
  owner: EventTypeOwner | null;
  team: { id: number; slug: string; name: string; timeZone: string } | null;
  hosts: EventTypeHost[];
}

/** An event type as anybody may see it: what a booking page is made from. No e-mail address, no place that is not public. */
export interface PublicEventType extends Pick<EventType, PublicSetting | "id" | "schedulingType" | "timeZone"> {
  /** The only zone in which the page shows times; null where the booker chooses. */
  lockedTimeZone: string | null;
  /** The form as the booker sees it, in order, without hidden fields. */
  bookingFields: BookingField[];
  hosts: { userId: number; username: string | null; name: string; avatarUrl: string | null }[];
  owner: (Omit<PublicUser, "username"> & { username: string | null }) | null;
  team: { slug: string; name: string } | null;
}

const hostUserSelect = { id: true, username: true, name: true, avatarUrl: true, timeZone: true } satisfies Prisma.UserSelect;

const ownerSelect = {
  ...hostUserSelect,
  email: true,
  bio: true,
  weekStart: true,
  locale: true,
  defaultScheduleId: true,
  away: true,
  theme: true,
  brandColor: true,
  darkBrandColor: true,
  hideBranding: true,
  schedules: { select: { id: true, timeZone: true } },
} satisfies Prisma.UserSelect;

/** The compiler refuses a setting without a column here, and a column that is neither a setting nor named in the select below. */
type Columns<Name extends Prisma.EventTypeScalarFieldEnum> = Record<Name, true>;

const settingColumns = Object.fromEntries(SETTING_NAMES.map((name) => [name, true])) as Columns<SettingName>;

export const eventTypeSelect = {
  id: true,
  ownerId: true,
  teamId: true,
  parentId: true,
  schedulingType: true,
  position: true,
  ...settingColumns,
  metadata: true,
  createdAt: true,
  schedule: { select: { timeZone: true } },
  owner: { select: ownerSelect },
  team: { select: { id: true, slug: true, name: true, timeZone: true } },
  hosts: {
    select: { isFixed: true, priority: true, weight: true, scheduleId: true, groupId: true, user: { select: hostUserSelect } },
    orderBy: { userId: "asc" },
  },
} satisfies Prisma.EventTypeSelect & Columns<Exclude<Prisma.EventTypeScalarFieldEnum, "updatedAt">>;

type Row = Prisma.EventTypeGetPayload<{ select: typeof eventTypeSelect }>;

export function toEventType(row: Row): EventType {
  const { schedule, owner, hosts, ...rest } = row;
  const { schedules, ...ownerFields } = owner ?? { schedules: [] };
  const defaultZone = schedules.find(({ id }) => id === owner?.defaultScheduleId)?.timeZone;
  return {
    // columns hold what their settings' schemas let in
    ...(rest as Omit<EventType, "owner" | "hosts" | "timeZone">),
    timeZone: schedule?.timeZone ?? defaultZone ?? owner?.timeZone ?? row.team?.timeZone ?? "UTC",
    owner: owner && (ownerFields as EventTypeOwner),
    hosts: owner ? [personalHost(owner)] : hosts.map(({ user, ...host }) => ({ ...host, ...hostUser(user) })),
  };
}

type HostUser = Prisma.UserGetPayload<{ select: typeof hostUserSelect }>;

function hostUser({ id, username, name, avatarUrl, timeZone }: HostUser) {
  return { userId: id, username, name, avatarUrl, timeZone };
}

/** The owner as the one host of a personal event type. */
export function personalHost(user: HostUser): EventTypeHost {
  return { ...hostUser(user), isFixed: true, priority: 2, weight: 100, scheduleId: null, groupId: null };
}

/** Settings as columns; those that are absent stay as they are. */
export function toColumns(settings: Partial<EventTypeSettings>) {
  const structures = Object.fromEntries(JSON_NAMES.map((name) => [name, jsonOrNull(settings[name])]));
  return { ...settings, ...(structures as Record<JsonName, ReturnType<typeof jsonOrNull>>) };
}
