import type { Metadata } from "next";
import { ANY_BOOKING } from "@/components/event-types/any-booking";
import { EventTypeList } from "@/components/event-types/event-type-list";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Event types" };

export default async function EventTypesPage() {
  await Promise.all([trpc.eventTypes.list.prefetch(), trpc.users.me.prefetch(), trpc.bookings.list.prefetch(ANY_BOOKING)]);
  return (
    <HydrateClient>
      <EventTypeList />
    </HydrateClient>
  );
}
