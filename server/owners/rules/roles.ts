import type { MembershipRole } from "@/prisma/generated/client";

/** Roles as documented, the lowest first: whoever has a higher one may do what a lower one may. */
const RANK: Record<MembershipRole, number> = { member: 0, admin: 1, owner: 2 };

export const isAtLeast = (role: MembershipRole, least: MembershipRole) => RANK[role] >= RANK[least];

/** Nobody gives or takes a role above their own: an administrator neither makes, changes nor removes an owner. */
export function mayDecideOver(acting: MembershipRole, roles: readonly MembershipRole[]): boolean {
  return roles.every((role) => isAtLeast(acting, role));
}
