import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ScheduleEditor } from "@/components/availability/schedule-editor";
import { zoneRange } from "@/components/availability/zone-range";
import { HydrateClient, trpc } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export const metadata: Metadata = { title: "Schedule" };

export default async function SchedulePage({ params }: { params: Promise<{ id: string }> }) {
  const id = Number((await params).id);
  if (!Number.isSafeInteger(id)) notFound();
  const schedule = await orNotFound(trpc.schedules.get({ id }));
  await Promise.all([
    trpc.schedules.get.prefetch({ id }),
    trpc.schedules.list.prefetch(),
    trpc.zones.transitions.prefetch(zoneRange(schedule.timeZone)),
    trpc.users.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <ScheduleEditor id={id} />
    </HydrateClient>
  );
}
