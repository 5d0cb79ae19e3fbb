import type { Metadata } from "next";
import { groupOf, type PublicPage } from "../find-event-type";
import { GroupPage, groupMetadata } from "../group-page";
import { ProfilePage, profileMetadata } from "../profile-page";

type Props = PublicPage<{ user: string }>;

async function load({ params, searchParams }: Props) {
  const [{ user: segment }, query] = await Promise.all([params, searchParams]);
  return { segment, query, isGroup: groupOf(segment) !== null };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { segment, query, isGroup } = await load(props);
  return isGroup ? groupMetadata({ segment, query }) : profileMetadata({ username: segment, query });
}

export default async function UserPage(props: Props) {
  const { segment, query, isGroup } = await load(props);
  return isGroup ? <GroupPage segment={segment} query={query} /> : <ProfilePage username={segment} query={query} />;
}
