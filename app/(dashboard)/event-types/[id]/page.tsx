import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { zoneRange } from "@/components/availability/zone-range";
import { EventTypeEditor } from "@/components/event-types/editor/event-type-editor";
import { requireUserPage } from "@/server/auth/require-user";
import { webappUrl } from "@/server/core/env";
import { HydrateClient, trpc } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export const metadata: Metadata = { title: "Event type" };

export default async function EventTypePage({ params }: { params: Promise<{ id: string }> }) {
  const { timeZone } = await requireUserPage();
  const id = Number((await params).id);
  if (!Number.isSafeInteger(id)) notFound();
  await orNotFound(trpc.eventTypes.get({ id }));
  await Promise.all([
    trpc.eventTypes.get.prefetch({ id }),
    trpc.schedules.list.prefetch(),
    trpc.zones.transitions.prefetch(zoneRange(timeZone)),
    trpc.users.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <EventTypeEditor id={id} origin={webappUrl()} />
    </HydrateClient>
  );
}
