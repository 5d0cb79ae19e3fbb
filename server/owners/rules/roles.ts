import type { MembershipRole } from "@/prisma/generated/client";

/** Roles as documented, the lowest first: whoever has a higher one may do what a lower one may. */
const RANK: Record<MembershipRole, number> = { member: 0, admin: 1, owner: 2 };

export const isAtLeast = (role: MembershipRole, least: MembershipRole) => RANK[role] >= RANK[least];

/** Only owners decide who owns a group: whoever else changes its members neither makes, changes nor removes an owner. */
export function mayDecideOver(acting: MembershipRole, roles: readonly MembershipRole[]): boolean {
  return acting === "owner" || !roles.includes("owner");
}
