import type { Metadata } from "next";
import { groupTitle } from "@/server/i18n/group-title";
import { BookerPage } from "./booker-page";
import { findGroup, groupOf } from "./find-event-type";
import { metadataOf } from "./metadata";
import { missingMetadata, missingPage } from "./missing-page";
import { first, type Query } from "./visitor";
import { pageWords } from "./words";

interface GroupPageProps {
  segment: string;
  query: Query;
}

async function load({ segment, query }: GroupPageProps) {
  const eventType = await findGroup(segment);
  if (!eventType) return null;
  const words = await pageWords(first(query, "lang"));
  const names = eventType.hosts.map(({ name }) => name);
  return { eventType: { ...eventType, title: groupTitle(names, words.language) }, query, words };
}

export async function groupMetadata(props: GroupPageProps): Promise<Metadata> {
  const found = await load(props);
  if (!found) return missingMetadata("bookingPage");
  const { eventType, words } = found;
  return { ...metadataOf(eventType, words), title: { absolute: eventType.title }, robots: { index: false } };
}

/** The booking page of a dynamic group: `/alice+bob`. */
export async function GroupPage(props: GroupPageProps) {
  const facts = await load(props);
  if (!facts) return missingPage("bookingPage");
  const usernames = groupOf(props.segment) ?? [];
  return <BookerPage {...facts} path={`/${usernames.join("+")}`} usernames={usernames} />;
}
