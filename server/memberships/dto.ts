import type { Prisma } from "@/prisma/generated/client";
import type { MembershipRole } from "./schemas";

/** Somebody in a team. */
export interface Membership {
  id: number;
  teamId: number;
  userId: number;
  role: MembershipRole;
  /** false: invited, and without access to anything of the team. */
  accepted: boolean;
  disableImpersonation: boolean;
  /** Before they accept, only the username is filled in: anybody can ask anybody to join, and must not learn an address by it. */
  user: {
    name: string | null;
    username: string | null;
    email: string;
    avatarUrl: string | null;
    bio: string | null;
    metadata: Record<string, unknown>;
  };
}

export const membershipSelect = {
  id: true,
  teamId: true,
  userId: true,
  role: true,
  accepted: true,
  disableImpersonation: true,
  user: { select: { name: true, username: true, email: true, avatarUrl: true, bio: true, metadata: true } },
} satisfies Prisma.MembershipSelect;

export function toMembership(row: Prisma.MembershipGetPayload<{ select: typeof membershipSelect }>): Membership {
  const { user, accepted } = row;
  const asked = { username: user.username, name: null, email: "", avatarUrl: null, bio: null, metadata: {} };
  return { ...row, user: accepted ? { ...user, metadata: (user.metadata ?? {}) as Record<string, unknown> } : asked };
}

/** A team that somebody has been asked to join. */
export interface Invitation {
  teamId: number;
  teamName: string;
  role: MembershipRole;
}

/** A new link by which people join a team. */
export interface Invite {
  /** Known to nobody but whoever asked for it: it cannot be read again. */
  token: string;
  inviteLink: string;
  expiresAt: Date;
}

/** What an invite link opens, for whoever has it. */
export interface OpenInvite {
  teamId: number;
  teamName: string;
  /** Whether the acting user is in the team already. */
  isMember: boolean;
}
