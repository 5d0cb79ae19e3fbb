import { z } from "zod";
import { inviteToTeam } from "@/server/memberships/invite";
import { endpoint } from "../endpoint";
import { ofTeam } from "./scopes";

const team = ofTeam("MEMBERSHIP");
const InviteWire = z.object({ token: z.string(), inviteLink: z.url() });

export const teamInviteEndpoints = [
  endpoint({
    tag: `${team.tag}Invite`,
    access: team.writeScope,
    method: "post",
    path: `${team.path}/invite`,
    operationId: "createTeamInvite",
    summary: "Create team invite link",
    description:
      "For administrators and owners of the team. Whoever opens the link and signs in joins the team as a member. It " +
      "works for seven days, for any number of people.",
    params: z.object(team.params),
    response: InviteWire,
    run: async ({ ctx, params }) => inviteToTeam(ctx, team.target(ctx, params)),
  }),
];
