import type { Metadata } from "next";
import { zoneRange } from "@/components/availability/zone-range";
import { Sessions } from "@/components/sessions/session-list";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Sessions" };

export default async function SessionsPage() {
  const { timeZone } = await requireUserPage();
  await Promise.all([trpc.sessions.list.prefetch(), trpc.zones.transitions.prefetch(zoneRange(timeZone)), trpc.users.me.prefetch()]);
  return (
    <HydrateClient>
      <Sessions />
    </HydrateClient>
  );
}
