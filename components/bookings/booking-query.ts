import type { RouterOutputs } from "../trpc";

/** A booking as its host sees it, with its timeline. */
export type HostedBooking = RouterOutputs["bookings"]["get"];
export type TimelineEntry = HostedBooking["timeline"][number];
