import type { Metadata } from "next";
import { Troubleshooter } from "@/components/availability/troubleshooter";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Troubleshooter" };

export default async function TroubleshootPage({ searchParams }: { searchParams: Promise<{ eventType?: string }> }) {
  const asked = Number((await searchParams).eventType);
  await Promise.all([trpc.eventTypes.list.prefetch(), trpc.users.me.prefetch()]);
  return (
    <HydrateClient>
      <Troubleshooter asked={Number.isSafeInteger(asked) ? asked : null} />
    </HydrateClient>
  );
}
