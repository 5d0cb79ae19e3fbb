import type { Metadata } from "next";
import { ScheduleList } from "@/components/availability/schedule-list";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Availability" };

export default async function AvailabilityPage() {
  await Promise.all([trpc.schedules.list.prefetch(), trpc.users.me.prefetch()]);
  return (
    <HydrateClient>
      <ScheduleList />
    </HydrateClient>
  );
}
