// isomorphic

/** Procedures that one request may call. */
export const MAX_CALLS = 10;

/** Characters of an address that the pages' own client makes: below what any proxy takes. */
export const MAX_CLIENT_URL = 2000;
