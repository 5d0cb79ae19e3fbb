import type { MembershipRole } from "@/prisma/generated/client";

/** Roles as documented, the lowest first: whoever has a higher one may do what a lower one may. */
const RANK: Record<MembershipRole, number> = { member: 0, admin: 1, owner: 2 };

export const isAtLeast = (role: MembershipRole, least: MembershipRole) => RANK[role] >= RANK[least];

/** Only owners decide who owns the team: an administrator neither makes, changes nor removes one. */
export function mayDecideOver(acting: MembershipRole, roles: readonly MembershipRole[]): boolean {
  return acting === "owner" || (acting === "admin" && !roles.includes("owner"));
}
