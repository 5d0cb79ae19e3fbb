import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { zoneRange } from "@/components/availability/zone-range";
import { BookingDetail } from "@/components/bookings/booking-detail";
import { isTab, tabHref } from "@/components/bookings/tabs";
import { requireUserPage } from "@/server/auth/require-user";
import { HydrateClient, trpc } from "@/server/trpc/caller";
import { orNotFound } from "@/server/trpc/or-not-found";

export const metadata: Metadata = { title: "Booking" };

type BookingPageProps = { params: Promise<{ uid: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The questions that a link of the mail asks right away. */
const QUESTIONS = ["confirm", "decline", "cancel"] as const;

export default async function BookingPage({ params, searchParams }: BookingPageProps) {
  const { timeZone } = await requireUserPage();
  const { uid } = await params;
  // the tabs have addresses of their own too: /bookings/past
  if (isTab(uid)) redirect(tabHref(uid));
  const asked = await searchParams;
  const { attendees } = await orNotFound(trpc.bookings.get({ uid }));
  const zones = new Set([timeZone, ...attendees.map((attendee) => attendee.timeZone)]);
  await Promise.all([
    trpc.bookings.get.prefetch({ uid }),
    ...[...zones].map((zone) => trpc.zones.transitions.prefetch(zoneRange(zone))),
    trpc.users.me.prefetch(),
  ]);
  return (
    <HydrateClient>
      <BookingDetail uid={uid} asking={QUESTIONS.find((question) => asked[question] === "true")} />
    </HydrateClient>
  );
}
