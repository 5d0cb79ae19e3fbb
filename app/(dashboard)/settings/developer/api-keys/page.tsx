import type { Metadata } from "next";
import { ApiKeys } from "@/components/api-keys/api-key-list";
import { zoneRange } from "@/components/availability/zone-range";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "API keys" };

export default async function ApiKeysPage() {
  const { timeZone } = await requireUserPage();
  await Promise.all([trpc.apiKeys.list.prefetch(), trpc.zones.transitions.prefetch(zoneRange(timeZone)), trpc.users.me.prefetch()]);
  return (
    <HydrateClient>
      <ApiKeys />
    </HydrateClient>
  );
}
