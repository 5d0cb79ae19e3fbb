// isomorphic
import { z } from "zod";
import { Flag, Id } from "@/server/core/atoms";
import { comparableEmail } from "@/server/core/atoms-email";
import { Skip, Take } from "@/server/core/pagination";
import { GroupOwner } from "@/server/owners/schemas";

const ROLES = ["member", "admin", "owner"] as const;
export const MembershipRole = z.enum(ROLES, `Use one of the roles ${ROLES.join(", ")}`);
export type MembershipRole = z.output<typeof MembershipRole>;

const MembershipFields = z.object({
  role: MembershipRole.optional(),
  /** false: the membership gives access to nothing yet. */
  accepted: Flag.optional(),
  disableImpersonation: Flag.optional(),
});

export const CreateMembershipInput = MembershipFields.extend({ owner: GroupOwner, userId: Id });
export type CreateMembershipInput = z.input<typeof CreateMembershipInput>;

export const MembershipRef = z.object({ owner: GroupOwner, id: Id });
export type MembershipRef = z.input<typeof MembershipRef>;

export const UpdateMembershipInput = MembershipFields.extend(MembershipRef.shape);
export type UpdateMembershipInput = z.input<typeof UpdateMembershipInput>;

export const ListMembershipsInput = z.object({
  owner: GroupOwner,
  /** Only of people with these addresses; of those who have not accepted, addresses are nobody's business. */
  emails: z.array(z.string().max(254).transform(comparableEmail)).max(20, "Ask for at most 20 addresses").optional(),
  take: Take.default(250),
  skip: Skip.default(0),
});
export type ListMembershipsInput = z.input<typeof ListMembershipsInput>;

export const AnswerInvitationInput = z.object({ teamId: Id, accept: Flag });
export type AnswerInvitationInput = z.input<typeof AnswerInvitationInput>;

/** The secret in an invite link. */
export const InviteToken = z.object({ token: z.string("The link is incomplete. Ask for it again").min(1).max(100) });
export type InviteToken = z.input<typeof InviteToken>;

/** A link to be made by which people join. */
export const InviteInput = z.object({ owner: GroupOwner });
export type InviteInput = z.input<typeof InviteInput>;
