import { cache } from "react";
import { requestCtx } from "@/server/auth/session";
import { findPublicEventType } from "@/server/event-types/public.queries";
import { findByPrivateLink } from "@/server/private-links/queries";
import { findPublicUser } from "@/server/users/queries";
import type { Query } from "./visitor";

/** What Next gives a page. */
export interface PublicPage<Params> {
  params: Promise<Params>;
  searchParams: Promise<Query>;
}

/** Once per request: the page and its metadata ask for the same. */
export const findEventType = cache(async (username: string, slug: string) =>
  findPublicEventType(await requestCtx(), { username: decodeURIComponent(username), slug: decodeURIComponent(slug) }),
);

export const findPrivateEventType = cache(async (linkId: string, slug: string) =>
  findByPrivateLink(await requestCtx(), { linkId: decodeURIComponent(linkId), slug: decodeURIComponent(slug) }),
);

export const findUser = cache(async (username: string) => findPublicUser(await requestCtx(), decodeURIComponent(username)));
