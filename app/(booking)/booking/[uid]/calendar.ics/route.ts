import { requestCtx } from "@/server/auth/session";
import { listCalendarLinksOfPage } from "@/server/bookings/calendar-links.queries";
import { AppError } from "@/server/core/errors";

/** The booking as a file to import into any calendar. */
export async function GET(request: Request, { params }: { params: Promise<{ uid: string }> }) {
  const { uid } = await params;
  const seatUid = new URL(request.url).searchParams.get("seatUid");
  try {
    const links = await listCalendarLinksOfPage(await requestCtx(), { uid, seatUid });
    const [, file = ""] = links.find(({ id }) => id === "ics")?.link.split(",") ?? [];
    const headers = { "content-type": "text/calendar; charset=utf-8", "content-disposition": 'attachment; filename="booking.ics"' };
    return new Response(decodeURIComponent(file), { headers: { ...headers, "cache-control": "private, no-store" } });
  } catch (error) {
    if (AppError.is(error) && error.code === "not_found") return new Response("This booking does not exist.", { status: 404 });
    throw error;
  }
}
