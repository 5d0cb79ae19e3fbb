import { redirect } from "next/navigation";
import { cache } from "react";
import { requestCtx } from "@/server/auth/session";
import { isDecodable } from "@/server/core/invalid-input";
import { findPublicEventType, findPublicGroup } from "@/server/event-types/public.queries";
import { findByPrivateLink } from "@/server/private-links/queries";
import { findPublicUser } from "@/server/users/queries";
import type { Query } from "./visitor";

/** What Next gives a page. */
export interface PublicPage<Params> {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

/** A part of an address as text. Next gives some encoded and some decoded already: what does not decode (again) is what it says. */
export const readSegment = (segment: string): string => (isDecodable(segment) ? decodeURIComponent(segment) : segment);

/** The usernames of `/alice+bob`, which browsers may write `alice%2Bbob`; null for one user's page. */
export function groupOf(segment: string): string[] | null {
  const usernames = readSegment(segment).split("+").filter(Boolean);
  return usernames.length > 1 ? usernames : null;
}

export const findGroup = cache(async (segment: string) => findPublicGroup(await requestCtx(), { usernames: groupOf(segment) ?? [] }));

/** Once per request: the page and its metadata ask for the same. */
export const findEventType = cache(async (username: string, slug: string) =>
  findPublicEventType(await requestCtx(), { username: readSegment(username), slug: readSegment(slug) }),
);

export const findPrivateEventType = cache(async (linkId: string, slug: string) =>
  findByPrivateLink(await requestCtx(), { linkId: readSegment(linkId), slug: readSegment(slug) }),
);

/**
 * Sends whoever opened the page of a username that its owner has given up to the same page of the present one, for as long as it leads
 * there. Temporary: the name may become somebody else's.
 */
export function redirectRenamed(segment: string, username: string | null | undefined, query: Query, rest = ""): void {
  if (!username || readSegment(segment).toLowerCase() === username) return;
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) for (const each of [value ?? []].flat()) asked.append(name, each);
  redirect(`/${username}${rest}${asked.size ? `?${asked}` : ""}`);
}

export const findUser = cache(async (username: string) => findPublicUser(await requestCtx(), readSegment(username)));
