import type { Metadata } from "next";
import { PageFrame } from "@/components/booker/page-frame";
import { Profile } from "@/components/booker/profile";
import { requestCtx } from "@/server/auth/session";
import { plainText } from "@/server/core/markdown";
import { listPublicEventTypes } from "@/server/event-types/public.queries";
import { awayOf } from "./away";
import { findUser, redirectRenamed } from "./find-event-type";
import { pageFrame } from "./frame";
import { MOST_CHARACTERS } from "./metadata";
import { missingMetadata, missingPage } from "./missing-page";
import { previewOf } from "./preview";
import { first, type Query } from "./visitor";
import { pageWords } from "./words";

interface ProfilePageProps {
  username: string;
  query: Query;
}

async function load({ username, query }: ProfilePageProps) {
  const user = await findUser(username);
  return user && { user, words: await pageWords(first(query, "lang")) };
}

export async function profileMetadata(props: ProfilePageProps): Promise<Metadata> {
  const found = await load(props);
  if (!found) return missingMetadata("bookingPage");
  const { user, words } = found;
  const description = plainText(user.bio ?? "").slice(0, MOST_CHARACTERS) || words.t("profile.description", { name: user.name });
  const images = previewOf(`/${encodeURIComponent(user.username)}`, user.name);
  return {
    title: { absolute: user.name },
    description,
    openGraph: { title: user.name, description, type: "profile", siteName: "Kairos", images },
    twitter: { card: "summary_large_image", title: user.name, description, images },
  };
}

/** A user's public page: what can be booked with them. */
export async function ProfilePage(props: ProfilePageProps) {
  const found = await load(props);
  if (!found) return missingPage("bookingPage");
  const { user, words } = found;
  redirectRenamed(props.username, user.username, props.query);
  const ctx = await requestCtx();
  const eventTypes = user.away ? [] : await listPublicEventTypes(ctx, { username: user.username });
  const away = await awayOf(ctx, user.id, undefined, 0);
  return (
    <PageFrame {...(await pageFrame(user, props.query, words))}>
      <Profile user={user} eventTypes={eventTypes} away={away} words={words} />
    </PageFrame>
  );
}
