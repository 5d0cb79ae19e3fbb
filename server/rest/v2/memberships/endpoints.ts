import { z } from "zod";
import { createMembership } from "@/server/memberships/create";
import { deleteMembership } from "@/server/memberships/delete";
import { inviteToTeam } from "@/server/memberships/invite";
import { getMembership, listMemberships } from "@/server/memberships/queries";
import { updateMembership } from "@/server/memberships/update";
import type { GroupOwner } from "@/server/owners/schemas";
import { endpoint } from "../../endpoint";
import { paged } from "../../pagination";
import { numericId } from "../../read-request";
import { under } from "../../under";
import { type OwnerPath, team } from "../owners";
import { CreateMembershipBody, InviteWire, ListMembershipsQuery, MembershipWire, toMembershipWire, UpdateMembershipBody } from "./wire";

const permission = {
  list: "team.listMembers",
  get: "team.listMembers",
  create: "team.invite",
  update: "team.changeMemberRole",
  delete: "team.leave",
} as const;

function membershipsOf(of: OwnerPath<GroupOwner>) {
  const id = { membershipId: numericId("membershipId") };
  const at = under(of, { noun: "Membership", tag: "Memberships", path: "memberships", id, permission });
  return [
    endpoint({
      ...at.list,
      summary: "Get all memberships",
      description:
        "Who is in the team, and who has been asked and has not accepted yet; of people with certain e-mail addresses alone " +
        "when `emails` is sent.",
      query: ListMembershipsQuery,
      response: z.array(MembershipWire),
      envelope: "page",
      run: async ({ ctx, owner, query }) => paged(await listMemberships(ctx, { ...query, owner }), toMembershipWire),
    }),
    endpoint({
      ...at.create,
      summary: "Create a membership",
      description: "Only owners make owners. It gives access to nothing until it is accepted.",
      body: CreateMembershipBody,
      response: MembershipWire,
      run: async ({ ctx, owner, body }) => toMembershipWire(await createMembership(ctx, { ...body, owner })),
    }),
    endpoint({
      ...at.get,
      summary: "Get a membership",
      response: MembershipWire,
      run: async ({ ctx, owner, id }) => toMembershipWire(await getMembership(ctx, { owner, id })),
    }),
    endpoint({
      ...at.update,
      summary: "Update membership",
      description: "Only owners make and change owners. The team keeps at least one.",
      body: UpdateMembershipBody,
      response: MembershipWire,
      run: async ({ ctx, owner, id, body }) => toMembershipWire(await updateMembership(ctx, { ...body, owner, id })),
    }),
    endpoint({
      ...at.delete,
      summary: "Delete a membership",
      description: [
        "Members may leave; administrators and owners may take others out, and only owners an owner. The team keeps at least one.",
        "Whoever goes no longer hosts the team's event types; bookings that they have stay.",
      ].join(" "),
      response: MembershipWire,
      run: async ({ ctx, owner, id }) => toMembershipWire(await deleteMembership(ctx, { owner, id })),
    }),
  ];
}

function inviteOf(of: OwnerPath<GroupOwner>) {
  const at = under(of, { noun: "Invite", tag: "Invite", path: "invite", permission: { create: "team.invite" } });
  return endpoint({
    ...at.create,
    summary: "Create team invite link",
    description: "Whoever opens the link and signs in joins the team as a member. It works for seven days, for any number of people.",
    response: InviteWire,
    status: 200,
    run: ({ ctx, owner }) => inviteToTeam(ctx, { owner }),
  });
}

export const membershipEndpoints = [...membershipsOf(team), inviteOf(team)];
