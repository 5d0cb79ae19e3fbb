import { type Ctx, inTransaction } from "@/server/core/context";
import { webappUrl } from "@/server/core/env";
import { recordEvent } from "@/server/core/events";
import { randomText, sha256 } from "@/server/core/ids";
import { DAY_MS } from "@/server/core/time";
import { lockGroupAs } from "@/server/owners/access";
import { groupIdOf } from "@/server/owners/rules/columns";
import type { Invite } from "./dto";
import { inviteLinkEvents } from "./events";
import { InviteInput } from "./schemas";

/** How long an invite link works, in days. */
const LIFETIME = 7;

/**
 * Makes a link by which any number of people join a team that the acting user administers, as members, for seven days. Links made before
 * work until their own end. The table keeps the secret's SHA-256 alone. Throws `not_found`, `forbidden` to members.
 */
export async function inviteToTeam(ctx: Ctx, input: InviteInput): Promise<Invite> {
  const { owner } = InviteInput.parse(input);
  const teamId = groupIdOf(owner);
  return inTransaction(ctx, async (tx) => {
    await lockGroupAs(tx, owner, "team.invite");
    await tx.db.teamInvite.deleteMany({ where: { teamId, expiresAt: { lte: ctx.now } } });
    const token = randomText(32);
    const expiresAt = new Date(ctx.now.getTime() + LIFETIME * DAY_MS);
    const data = { teamId, tokenHash: sha256(token), expiresAt, createdAt: ctx.now };
    const { id } = await tx.db.teamInvite.create({ data, select: { id: true } });
    await recordEvent(tx, { of: inviteLinkEvents.of(id), type: "made", data: { teamId, expiresAt: expiresAt.toISOString() } });
    return { token, inviteLink: `${webappUrl()}/teams?token=${token}`, expiresAt };
  });
}
