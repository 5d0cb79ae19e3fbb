import type { Metadata } from "next";
import { Webhooks } from "@/components/webhooks/webhook-list";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Webhooks" };

export default async function WebhooksPage() {
  const { id: userId } = await requireUserPage();
  await trpc.webhooks.list.prefetch({ owner: { type: "user", userId } });
  return (
    <HydrateClient>
      <Webhooks userId={userId} />
    </HydrateClient>
  );
}
