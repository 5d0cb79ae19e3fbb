import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { zoneRange } from "@/components/availability/zone-range";
import { OutboxMailView } from "@/components/outbox/outbox-mail";
import { requireUserPage } from "@/server/auth/require-user";
import { OutboxMailId } from "@/server/outbox/schemas";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Mail" };

export default async function OutboxMailPage({ params }: { params: Promise<{ id: string }> }) {
  const { admin, timeZone } = await requireUserPage();
  const wanted = OutboxMailId.safeParse({ id: Number((await params).id) });
  if (!admin || !wanted.success) notFound();
  await Promise.all([
    trpc.outbox.get.prefetch(wanted.data),
    trpc.users.me.prefetch(),
    trpc.zones.transitions.prefetch(zoneRange(timeZone)),
  ]);
  return (
    <HydrateClient>
      <OutboxMailView id={wanted.data.id} />
    </HydrateClient>
  );
}
