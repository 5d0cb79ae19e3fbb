/** The path of an event type's booking page. */
export const bookingPath = (username: string | null | undefined, slug: string) => `/${username ?? ""}/${slug}`;

/** The whole address, as it is copied and sent: on the host that this page came from. */
export const publicAddress = (path: string) => `${window.location.origin}${path}`;
