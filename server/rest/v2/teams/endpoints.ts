import { z } from "zod";
import { createTeam } from "@/server/teams/create";
import { deleteTeam } from "@/server/teams/delete";
import { getTeam, listTeams } from "@/server/teams/queries";
import { updateTeam } from "@/server/teams/update";
import { endpoint } from "../../endpoint";
import { under } from "../../under";
import { warnOfIdle } from "../../warnings";
import { team } from "../owners";
import { CreateTeamBody, TeamWire, toTeamWire, UpdateTeamBody } from "./wire";

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

const permission = { get: "team.read", update: "team.update", delete: "team.delete" } as const;

const at = under({ ...team, tag: "" }, { noun: "", tag: "Teams", path: "", permission });

export const teamEndpoints = [
  endpoint({
    method: "get",
    path: "/teams",
    operationId: "listTeams",
    tag: "Teams",
    access: "TEAM_PROFILE_READ",
    summary: "Get teams",
    description: "The teams that the caller is in. One that they have not accepted yet is left out.",
    response: z.array(TeamWire),
    run: async ({ ctx }) => (await listTeams(ctx)).map(toTeamWire),
  }),
  endpoint({
    method: "post",
    path: "/teams",
    operationId: "createTeam",
    tag: "Teams",
    access: "TEAM_PROFILE_WRITE",
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
    ...at.get,
    summary: "Get a team",
    response: TeamWire,
    run: async ({ ctx, owner: { teamId } }) => toTeamWire(await getTeam(ctx, { teamId })),
  }),
  endpoint({
    ...at.update,
    summary: "Update a team",
    body: UpdateTeamBody,
    response: TeamWire,
    run: async ({ ctx, owner: { teamId }, body, warn }) => {
      warnOfIdle(warn, body, IDLE);
      return toTeamWire(await updateTeam(ctx, { ...body, teamId }));
    },
  }),
  endpoint({
    ...at.delete,
    summary: "Delete a team",
    description: "Its event types, memberships and invite links go with it. Its bookings stay with their hosts and take place.",
    response: TeamWire,
    run: async ({ ctx, owner: { teamId } }) => toTeamWire(await deleteTeam(ctx, { teamId })),
  }),
];
