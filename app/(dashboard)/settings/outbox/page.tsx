import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { zoneRange } from "@/components/availability/zone-range";
import { OutboxList } from "@/components/outbox/outbox-list";
import { SettingsHeader } from "@/components/shell/settings-shell";
import { requireUserPage } from "@/server/auth/require-user";
import { KEPT_DAYS } from "@/server/outbox/schemas";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Outbox" };

export default async function OutboxPage() {
  const { admin, timeZone } = await requireUserPage();
  if (!admin) notFound();
  await Promise.all([
    trpc.outbox.list.prefetchInfinite({}),
    trpc.users.me.prefetch(),
    trpc.zones.transitions.prefetch(zoneRange(timeZone)),
  ]);
  return (
    <>
      <SettingsHeader
        title="Outbox"
        description={`Mail that this instance wrote and no mail server was there to send. Each is kept, encrypted, for ${KEPT_DAYS} days.`}
      />
      <HydrateClient>
        <OutboxList />
      </HydrateClient>
    </>
  );
}
