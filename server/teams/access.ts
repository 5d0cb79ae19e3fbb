import type { Ctx } from "@/server/core/context";
import { type Acting, requireMay } from "@/server/owners/access";
import { groupIdOf } from "@/server/owners/rules/columns";
import type { Permission } from "@/server/owners/rules/permissions";
import type { GroupOwner } from "@/server/owners/schemas";

/** Waits until this transaction alone changes a team and who is in it: two owners cannot both leave. False when the team is gone. */
export async function lockTeam(tx: Ctx, teamId: number): Promise<boolean> {
  // event types of the team may be written meanwhile: their reference to it does not wait for this lock
  const rows = await tx.db.$queryRaw<unknown[]>`SELECT id FROM "Team" WHERE id = ${teamId} FOR NO KEY UPDATE`;
  return rows.length > 0;
}

/** The same, and then as `requireMay`: what it answers stays so until the transaction ends. */
export async function lockGroupAs(tx: Ctx, owner: GroupOwner, permission: Permission): Promise<Acting> {
  await lockTeam(tx, groupIdOf(owner));
  return requireMay(tx, owner, permission);
}
