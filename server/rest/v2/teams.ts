import { z } from "zod";
import { createTeam } from "@/server/teams/create";
import { deleteTeam } from "@/server/teams/delete";
import { getTeam, listTeams } from "@/server/teams/queries";
import { updateTeam } from "@/server/teams/update";
import { endpoint } from "../endpoint";
import { warnOfIdle } from "../warnings";
import { ofTeam } from "./scopes";
import { CreateTeamBody, TeamWire, toTeamWire, UpdateTeamBody } from "./teams.wire";

const team = ofTeam("PROFILE");
const read = { tag: "Teams", access: team.readScope } as const;
const write = { ...read, access: team.writeScope } as const;

const NO_PAGE = "teams have no page of their own.";
const NO_VIDEO = "no conferencing app can be connected.";

/** What a team's pages will look like, once there are any. */
const IDLE = {
  bio: NO_PAGE,
  logoUrl: NO_PAGE,
  bannerUrl: NO_PAGE,
  theme: NO_PAGE,
  brandColor: NO_PAGE,
  darkBrandColor: NO_PAGE,
  hideBranding: NO_PAGE,
  isPrivate: NO_PAGE,
  hideBookATeamMember: NO_PAGE,
  timeFormat: NO_PAGE,
  appLogo: NO_PAGE,
  appIconLogo: NO_PAGE,
  calVideoLogo: NO_VIDEO,
};

const TeamParams = z.object(team.params);

export const teamEndpoints = [
  endpoint({
    ...read,
    method: "get",
    path: "/teams",
    operationId: "listTeams",
    summary: "Get teams",
    description: "The teams that the caller is in. One that they have not accepted yet is left out.",
    response: z.array(TeamWire),
    run: async ({ ctx }) => (await listTeams(ctx)).map(toTeamWire),
  }),
  endpoint({
    ...write,
    method: "post",
    path: "/teams",
    operationId: "createTeam",
    summary: "Create a team",
    description: "The caller owns it. Without a slug it gets the first free one that its name makes.",
    body: CreateTeamBody,
    response: TeamWire,
    status: 201,
    run: async ({ ctx, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return toTeamWire(await createTeam(ctx, body));
    },
  }),
  endpoint({
    ...read,
    method: "get",
    path: team.path,
    operationId: "getTeam",
    summary: "Get a team",
    params: TeamParams,
    response: TeamWire,
    run: async ({ ctx, params }) => toTeamWire(await getTeam(ctx, team.target(ctx, params))),
  }),
  endpoint({
    ...write,
    method: "patch",
    path: team.path,
    operationId: "updateTeam",
    summary: "Update a team",
    description: "For administrators and owners of the team.",
    params: TeamParams,
    body: UpdateTeamBody,
    response: TeamWire,
    run: async ({ ctx, params, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return toTeamWire(await updateTeam(ctx, { ...body, ...team.target(ctx, params) }));
    },
  }),
  endpoint({
    ...write,
    method: "delete",
    path: team.path,
    operationId: "deleteTeam",
    summary: "Delete a team",
    description:
      "For owners of the team. Its event types, memberships and invite links go with it. Its bookings stay with their " +
      "hosts and take place.",
    params: TeamParams,
    response: TeamWire,
    run: async ({ ctx, params }) => toTeamWire(await deleteTeam(ctx, team.target(ctx, params))),
  }),
];
