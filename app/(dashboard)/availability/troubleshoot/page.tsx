import type { Metadata } from "next";
import { Troubleshooter } from "@/components/availability/troubleshooter";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Troubleshooter" };

export default async function TroubleshootPage() {
  await Promise.all([trpc.eventTypes.list.prefetch(), trpc.users.me.prefetch()]);
  return (
    <HydrateClient>
      <Troubleshooter />
    </HydrateClient>
  );
}
