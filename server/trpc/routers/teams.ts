import { acceptInvite } from "@/server/memberships/accept-invite";
import { answerInvitation } from "@/server/memberships/answer";
import { createMembership } from "@/server/memberships/create";
import { deleteMembership } from "@/server/memberships/delete";
import { inviteToTeam } from "@/server/memberships/invite";
import { listInvitations, listMemberships } from "@/server/memberships/queries";
import {
  AnswerInvitationInput,
  CreateMembershipInput,
  InviteInput,
  InviteToken,
  ListMembershipsInput,
  MembershipRef,
  UpdateMembershipInput,
} from "@/server/memberships/schemas";
import { updateMembership } from "@/server/memberships/update";
import { createTeam } from "@/server/teams/create";
import { deleteTeam } from "@/server/teams/delete";
import { getTeam, listTeams } from "@/server/teams/queries";
import { CreateTeamInput, TeamRef, UpdateTeamInput } from "@/server/teams/schemas";
import { updateTeam } from "@/server/teams/update";
import { procedure, router } from "../init";
import { limited } from "../limited";

export const teamsRouter = router({
  list: procedure.query(({ ctx }) => listTeams(ctx)),
  get: procedure.input(TeamRef).query(({ ctx, input }) => getTeam(ctx, input)),
  create: procedure.input(CreateTeamInput).mutation(({ ctx, input }) => createTeam(ctx, input)),
  update: procedure.input(UpdateTeamInput).mutation(({ ctx, input }) => updateTeam(ctx, input)),
  delete: procedure.input(TeamRef).mutation(({ ctx, input }) => deleteTeam(ctx, input)),
  members: procedure.input(ListMembershipsInput).query(({ ctx, input }) => listMemberships(ctx, input)),
  addMember: procedure.input(CreateMembershipInput).mutation(({ ctx, input }) => createMembership(ctx, input)),
  updateMember: procedure.input(UpdateMembershipInput).mutation(({ ctx, input }) => updateMembership(ctx, input)),
  removeMember: procedure.input(MembershipRef).mutation(({ ctx, input }) => deleteMembership(ctx, input)),
  invite: procedure.input(InviteInput).mutation(({ ctx, input }) => inviteToTeam(ctx, input)),
  acceptInvite: limited("mailed-link")
    .input(InviteToken)
    .mutation(({ ctx, input }) => acceptInvite(ctx, input)),
  invitations: procedure.query(({ ctx }) => listInvitations(ctx)),
  answerInvitation: procedure.input(AnswerInvitationInput).mutation(({ ctx, input }) => answerInvitation(ctx, input)),
});
