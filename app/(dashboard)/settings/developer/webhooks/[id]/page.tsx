import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { zoneRange } from "@/components/availability/zone-range";
import { WebhookDetail } from "@/components/webhooks/webhook-detail";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";
import { WebhookRef } from "@/server/webhooks/schemas";

export const metadata: Metadata = { title: "Webhook" };

export default async function WebhookPage({ params }: { params: Promise<{ id: string }> }) {
  const { id: userId, timeZone } = await requireUserPage();
  const wanted = WebhookRef.safeParse({ owner: { type: "user", userId }, id: Number((await params).id) });
  if (!wanted.success) notFound();
  const webhook = wanted.data;
  await orNotFound(trpc.webhooks.get(webhook));
  await Promise.all([
    trpc.webhooks.get.prefetch(webhook),
    trpc.webhooks.deliveries.prefetch(webhook),
    trpc.zones.transitions.prefetch(zoneRange(timeZone)),
    trpc.users.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <WebhookDetail webhook={webhook} />
    </HydrateClient>
  );
}
