// isomorphic

/** How long an address with the username that somebody gave up leads to their new one, and nobody else can take it. */
export const FORMER_USERNAME_DAYS = 90;
