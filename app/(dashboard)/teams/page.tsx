import { Unlink } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { EmptyState } from "@/components/states/empty-state";
import { JoinTeam } from "@/components/teams/join-team";
import { Button } from "@/components/ui/button";
import { requestCtx } from "@/server/auth/session";
import { findInvite } from "@/server/memberships/queries";

export const metadata: Metadata = { title: "Join a team", referrer: "no-referrer" };

type TeamsPageProps = { searchParams: Promise<{ token?: string | string[] }> };

/** Where an invite link leads. */
export default async function TeamsPage({ searchParams }: TeamsPageProps) {
  const { token } = await searchParams;
  if (typeof token !== "string") notFound();
  const invite = await findInvite(await requestCtx(), token);
  return (
    <>
      <PageHeader title="Join a team" />
      {invite ? <JoinTeam token={token} invite={invite} /> : <NoInvite />}
    </>
  );
}

function NoInvite() {
  return (
    <EmptyState
      icon={<Unlink strokeWidth={1.75} />}
      title="This link no longer works"
      description="It has expired, or the team is gone. Ask whoever sent it for a new one."
      action={<Button href="/event-types">Go to your event types</Button>}
    />
  );
}
