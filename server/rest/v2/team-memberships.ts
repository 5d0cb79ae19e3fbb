import { z } from "zod";
import type { Ctx } from "@/server/core/context";
import { createMembership } from "@/server/memberships/create";
import { deleteMembership } from "@/server/memberships/delete";
import { getMembership, listMemberships } from "@/server/memberships/queries";
import { updateMembership } from "@/server/memberships/update";
import { type Endpoint, endpoint } from "../endpoint";
import { paginationOf } from "../pagination";
import { numericId } from "../read-request";
import { type Owner, ofTeam, type TeamTarget } from "./scopes";
import {
  CreateMembershipBody,
  ListMembershipsQuery,
  MembershipWire,
  toMembershipWire,
  UpdateMembershipBody,
} from "./team-memberships.wire";

function membershipsOf(owner: Owner<TeamTarget>): Endpoint[] {
  const shared = { tag: `${owner.tag}Memberships` } as const;
  const read = { ...shared, access: owner.readScope };
  const write = { ...shared, access: owner.writeScope };
  const path = `${owner.path}/memberships`;
  const OwnerParams = z.object(owner.params);
  const MembershipParams = z.object({ ...owner.params, membershipId: numericId("membershipId") });
  const refOf = (ctx: Ctx, { membershipId: id, ...params }: z.output<typeof MembershipParams>) => ({ ...owner.target(ctx, params), id });

  return [
    endpoint({
      ...read,
      method: "get",
      path,
      operationId: `list${owner.word}Memberships`,
      summary: "Get all memberships",
      description:
        "Who is in the team, and who has been asked and has not accepted yet; of people with certain e-mail addresses alone " +
        "when `emails` is sent.",
      params: OwnerParams,
      query: ListMembershipsQuery,
      response: z.array(MembershipWire),
      envelope: "page",
      run: async ({ ctx, params, query }) => {
        const page = await listMemberships(ctx, { ...query, ...owner.target(ctx, params) });
        return { data: page.items.map(toMembershipWire), pagination: paginationOf(page) };
      },
    }),
    endpoint({
      ...write,
      method: "post",
      path,
      operationId: `create${owner.word}Membership`,
      summary: "Create a membership",
      description: "For administrators and owners of the team; only owners make owners. It gives access to nothing until it is accepted.",
      params: OwnerParams,
      body: CreateMembershipBody,
      response: MembershipWire,
      status: 201,
      run: async ({ ctx, params, body }) => toMembershipWire(await createMembership(ctx, { ...body, ...owner.target(ctx, params) })),
    }),
    endpoint({
      ...read,
      method: "get",
      path: `${path}/:membershipId`,
      operationId: `get${owner.word}Membership`,
      summary: "Get a membership",
      params: MembershipParams,
      response: MembershipWire,
      run: async ({ ctx, params }) => toMembershipWire(await getMembership(ctx, refOf(ctx, params))),
    }),
    endpoint({
      ...write,
      method: "patch",
      path: `${path}/:membershipId`,
      operationId: `update${owner.word}Membership`,
      summary: "Update membership",
      description: "For administrators and owners of the team; only owners make and change owners. The team keeps at least one.",
      params: MembershipParams,
      body: UpdateMembershipBody,
      response: MembershipWire,
      run: async ({ ctx, params, body }) => toMembershipWire(await updateMembership(ctx, { ...body, ...refOf(ctx, params) })),
    }),
    endpoint({
      ...write,
      method: "delete",
      path: `${path}/:membershipId`,
      operationId: `delete${owner.word}Membership`,
      summary: "Delete a membership",
      description:
        "Members may leave; administrators and owners may take others out, and only owners an owner. The team keeps at " +
        "least one. Whoever goes no longer hosts the team's event types; bookings that they have stay.",
      params: MembershipParams,
      response: MembershipWire,
      run: async ({ ctx, params }) => toMembershipWire(await deleteMembership(ctx, refOf(ctx, params))),
    }),
  ];
}

export const teamMembershipEndpoints = membershipsOf(ofTeam("MEMBERSHIP"));
