import { z } from "zod";
import type { Membership } from "@/server/memberships/dto";
import { CreateMembershipInput, ListMembershipsInput, UpdateMembershipInput } from "@/server/memberships/schemas";
import { listOf } from "../read-request";

const ROLES = ["MEMBER", "OWNER", "ADMIN"] as const;
const RoleWire = z.enum(ROLES, `Use one of the roles ${ROLES.join(", ")}`);

/** On the wire roles are in capitals. */
const role = RoleWire.transform((text) => text.toLowerCase() as Lowercase<typeof text>).optional();

export const CreateMembershipBody = CreateMembershipInput.omit({ teamId: true }).extend({ role });
export const UpdateMembershipBody = UpdateMembershipInput.omit({ teamId: true, id: true }).extend({ role });

export const ListMembershipsQuery = z.object({
  take: z.coerce.number("take must be a number").int().min(1).max(250).optional(),
  skip: z.coerce.number("skip must be a number").int().min(0).max(1_000_000).optional(),
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
