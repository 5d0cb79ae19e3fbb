import { findUser } from "@/app/(booking)/find-event-type";
import { picture } from "../picture";

type Context = { params: Promise<{ user: string }> };

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const user = await findUser((await params).user);
  if (!user) return new Response("Not found", { status: 404 });
  return picture({ title: user.name, host: "", length: null, brandColor: user.brandColor });
}
