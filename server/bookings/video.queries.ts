import type { Ctx } from "@/server/core/context";
import { requireHostedBooking } from "./access";
import type { BookingUid } from "./schemas";

export interface Recording {
  id: string;
  roomName: string;
  /** Unix seconds. */
  startTs: number;
  status: string;
  /** Seconds. */
  duration: number;
  shareToken: string;
}

export interface VideoSession {
  id: string;
  room: string;
  /** Unix seconds. */
  startTime: number;
  /** Seconds. */
  duration: number;
  ongoing: boolean;
  maxParticipants: number;
  participants: { userId: string | null; userName: string | null; joinTime: number; duration: number }[];
}

// As documented these exist for meetings in the product's own video rooms only. Meetings held here take place in rooms of other providers,
// which keep recordings, transcripts and sessions to themselves: for its hosts a booking has none, for others it does not exist.

/** The recordings of a booking, for its hosts. Throws `unauthenticated`, `not_found`. */
export async function listRecordings(ctx: Ctx, { uid }: BookingUid): Promise<Recording[]> {
  await requireHostedBooking(ctx, uid, "booking.read");
  return [];
}

/** Addresses of the transcripts of a booking, for its hosts. Throws `unauthenticated`, `not_found`. */
export async function listTranscripts(ctx: Ctx, { uid }: BookingUid): Promise<string[]> {
  await requireHostedBooking(ctx, uid, "booking.read");
  return [];
}

/** The video sessions of a booking, for its hosts. Throws `unauthenticated`, `not_found`. */
export async function listVideoSessions(ctx: Ctx, { uid }: BookingUid): Promise<VideoSession[]> {
  await requireHostedBooking(ctx, uid, "booking.read");
  return [];
}
