import { z } from "zod";
import type { Membership } from "@/server/memberships/dto";
import { CreateMembershipInput, ListMembershipsInput, UpdateMembershipInput } from "@/server/memberships/schemas";
import { PageQuery } from "../../pagination";
import { listOf } from "../../read-request";

const ROLES = ["MEMBER", "OWNER", "ADMIN"] as const;
const RoleWire = z.enum(ROLES, `Use one of the roles ${ROLES.join(", ")}`);

/** On the wire roles are in capitals. */
const role = RoleWire.transform((text) => text.toLowerCase() as Lowercase<typeof text>).optional();

export const CreateMembershipBody = CreateMembershipInput.omit({ owner: true }).extend({ role });
export const UpdateMembershipBody = UpdateMembershipInput.omit({ owner: true, id: true }).extend({ role });

export const ListMembershipsQuery = PageQuery.extend({
  emails: listOf(z.string()).pipe(ListMembershipsInput.shape.emails.unwrap()).optional(),
});

export const MembershipWire = z.object({
  id: z.int(),
  userId: z.int(),
  teamId: z.int(),
  accepted: z.boolean(),
  role: RoleWire,
  disableImpersonation: z.boolean(),
  user: z.object({
    avatarUrl: z.string().optional(),
    username: z.string().optional(),
    name: z.string().optional(),
    email: z.string(),
    bio: z.string().optional(),
    metadata: z.record(z.string(), z.unknown()),
  }),
});

export function toMembershipWire({ user, role, ...rest }: Membership): z.input<typeof MembershipWire> {
  return {
    ...rest,
    role: role.toUpperCase() as Uppercase<typeof role>,
    user: {
      ...user,
      avatarUrl: user.avatarUrl ?? undefined,
      username: user.username ?? undefined,
      name: user.name ?? undefined,
      bio: user.bio ?? undefined,
    },
  };
}

export const InviteWire = z.object({ token: z.string(), inviteLink: z.url() });
