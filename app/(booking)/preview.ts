import { webappUrl } from "@/server/core/env";

/** The preview picture of a page of this site, by the path of the page (`/user` or `/user/slug`). */
export function previewOf(path: string, alt: string) {
  return [{ url: `${webappUrl()}/api/og${path}`, width: 1200, height: 630, alt }];
}
