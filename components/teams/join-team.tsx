"use client";

import { CircleCheck, Users } from "lucide-react";
import type { OpenInvite } from "@/server/memberships/dto";
import { FormError } from "../form/form-error";
import { readServerError } from "../form/server-errors";
import { EmptyState } from "../states/empty-state";
import { trpc } from "../trpc";
import { Button } from "../ui/button";

type JoinTeamProps = { token: string; invite: OpenInvite };

/** Joins a team when the reader says so: programs that open links do not. */
export function JoinTeam({ token, invite: { teamName, isMember } }: JoinTeamProps) {
  const join = trpc.teams.acceptInvite.useMutation();
  if (isMember || join.isSuccess) return <Joined teamName={teamName} />;
  return (
    <EmptyState
      // a name may be one long word
      className="wrap-anywhere"
      icon={Users}
      title={teamName}
      description="You have been invited to be a member of this team. Its members see your name and your e-mail address."
      action={
        <div className="grid justify-items-center gap-3">
          <FormError message={join.error ? readServerError(join.error).message : undefined} />
          <Button
            size="lg"
            className="h-auto min-h-11 whitespace-normal py-2.5 leading-tight"
            loading={join.isPending}
            onClick={() => join.mutate({ token })}
          >
            Join {teamName}
          </Button>
        </div>
      }
    />
  );
}

function Joined({ teamName }: { teamName: string }) {
  return (
    <div role="status">
      <EmptyState
        className="wrap-anywhere"
        icon={CircleCheck}
        title={`You are in ${teamName}`}
        description="You belong to this team from now on."
        action={<Button href="/event-types">Go to your event types</Button>}
      />
    </div>
  );
}
