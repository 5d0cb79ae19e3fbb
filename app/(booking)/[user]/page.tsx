import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/components/booker/page-frame";
import { Profile } from "@/components/booker/profile";
import { requestCtx } from "@/server/auth/session";
import { listPublicEventTypes } from "@/server/event-types/public.queries";
import { findUser, type PublicPage } from "../find-event-type";
import { first, nonce } from "../visitor";
import { pageWords } from "../words";

type Props = PublicPage<{ user: string }>;

async function load({ params, searchParams }: Props) {
  const [{ user: username }, query] = await Promise.all([params, searchParams]);
  const user = await findUser(username);
  if (!user) notFound();
  return { user, words: await pageWords(first(query, "lang")) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { user, words } = await load(props);
  const description = user.bio?.slice(0, 200) || words.t("profile.description", { name: user.name });
  return { title: { absolute: user.name }, description, openGraph: { title: user.name, description, type: "profile", siteName: "Kairos" } };
}

export default async function ProfilePage(props: Props) {
  const { user, words } = await load(props);
  const eventTypes = user.away ? [] : await listPublicEventTypes(await requestCtx(), { username: user.username });
  return (
    <PageFrame look={user} language={words.language} direction={words.direction} nonce={await nonce()}>
      <Profile user={user} eventTypes={eventTypes} t={words.t} />
    </PageFrame>
  );
}
