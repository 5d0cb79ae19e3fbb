import type { Metadata } from "next";
import { zoneRange } from "@/components/availability/zone-range";
import { BookingList } from "@/components/bookings/booking-list";
import { pageInput, tabOf } from "@/components/bookings/tabs";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";

export const metadata: Metadata = { title: "Bookings" };

export default async function BookingsPage({ searchParams }: { searchParams: Promise<{ status?: string | string[] }> }) {
  const { timeZone } = await requireUserPage();
  const { status } = await searchParams;
  await Promise.all([
    trpc.bookings.list.prefetch(pageInput(tabOf(status), 0)),
    trpc.zones.transitions.prefetch(zoneRange(timeZone)),
    trpc.users.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <BookingList />
    </HydrateClient>
  );
}
