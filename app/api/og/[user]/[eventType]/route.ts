import { findEventType } from "@/app/(booking)/find-event-type";
import { pageWords } from "@/app/(booking)/words";
import { hostsText, lengthText } from "@/components/booker/format";
import { picture } from "../../picture";

type Context = { params: Promise<{ user: string; eventType: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { user, eventType: slug } = await params;
  const eventType = await findEventType(user, slug);
  // one that is hidden, or reached by private links alone, is not for whoever guesses its name
  if (!eventType || eventType.hidden) return new Response("Not found", { status: 404 });
  const { t } = await pageWords(null, eventType.interfaceLanguage);
  return picture({
    title: eventType.title,
    host: hostsText(eventType.hosts, t),
    length: lengthText(eventType.lengthInMinutes, t),
    brandColor: eventType.owner?.brandColor ?? null,
  });
}
