import { z } from "zod";
import { listCalendarLinks } from "@/server/bookings/calendar-links.queries";
import { listReferences } from "@/server/bookings/references.queries";
import { listRecordings, listTranscripts, listVideoSessions } from "@/server/bookings/video.queries";
import { endpoint } from "../../endpoint";

const read = {
  tag: "Bookings",
  versions: ["2024-08-13"],
  access: "BOOKING_READ",
  method: "get",
  params: z.object({ bookingUid: z.string().min(1).max(100) }),
} as const;
/** The documentation asks for the newer version; the older one is served the same. */
const ofVideo = { ...read, versions: ["2024-08-13", "2026-02-25"] } as const;

const REFERENCE_TYPES = ["google_calendar", "office365_calendar", "daily_video", "google_video", "office365_video", "zoom_video"] as const;
const DOCUMENTED_LINKS = new Set(["google", "office", "outlook", "ics"]);

const RecordingWire = z.object({
  id: z.string(),
  roomName: z.string(),
  startTs: z.number(),
  status: z.string(),
  duration: z.number(),
  shareToken: z.string(),
});

const SessionWire = z.object({
  id: z.string(),
  room: z.string(),
  startTime: z.number(),
  duration: z.number(),
  ongoing: z.boolean(),
  maxParticipants: z.number(),
  participants: z.array(
    z.object({ userId: z.string().nullable(), userName: z.string().nullable(), joinTime: z.number(), duration: z.number() }),
  ),
});

export const bookingLinkEndpoints = [
  endpoint({
    ...read,
    path: "/bookings/:bookingUid/calendar-links",
    operationId: "listCalendarLinks",
    summary: "Get 'Add to Calendar' links for a booking",
    response: z.array(z.object({ label: z.string(), link: z.string() })),
    run: async ({ ctx, params }) => {
      const links = await listCalendarLinks(ctx, { uid: params.bookingUid });
      return links.filter(({ id }) => DOCUMENTED_LINKS.has(id)).map(({ label, link }) => ({ label, link }));
    },
  }),
  endpoint({
    ...read,
    path: "/bookings/:bookingUid/references",
    operationId: "listReferences",
    summary: "Get booking references",
    query: z.object({ type: z.enum(REFERENCE_TYPES, `Use one of ${REFERENCE_TYPES.join(", ")}`).optional() }),
    response: z.array(
      z.object({ type: z.string(), eventUid: z.string(), destinationCalendarId: z.string().nullable(), id: z.number().int() }),
    ),
    run: ({ ctx, params, query }) => listReferences(ctx, { uid: params.bookingUid, type: query.type }),
  }),
  endpoint({
    ...ofVideo,
    path: "/bookings/:bookingUid/recordings",
    operationId: "listRecordings",
    summary: "Get all the recordings for the booking",
    response: z.array(RecordingWire),
    run: ({ ctx, params }) => listRecordings(ctx, { uid: params.bookingUid }),
  }),
  endpoint({
    ...read,
    path: "/bookings/:bookingUid/transcripts",
    operationId: "listTranscripts",
    summary: "Get Cal Video real time transcript download links for the booking",
    response: z.array(z.string()),
    run: ({ ctx, params }) => listTranscripts(ctx, { uid: params.bookingUid }),
  }),
  endpoint({
    ...ofVideo,
    limitPerMinute: 60,
    path: "/bookings/:bookingUid/conferencing-sessions",
    operationId: "listVideoSessions",
    summary: "Get Video Meeting Sessions. Only supported for Cal Video",
    response: z.array(SessionWire),
    run: ({ ctx, params }) => listVideoSessions(ctx, { uid: params.bookingUid }),
  }),
];
