const NAME = "via";
const VALUE = "mail";

/** What the links in mails carry, so that the history of a booking can say that somebody came by one. */
export const MAIL_MARK = `${NAME}=${VALUE}`;

/** Whether a page's address is marked so. The mark is a courtesy, not a proof: nothing may depend on it. */
export function cameByMail(page: string | null): boolean {
  const query = page?.split("#", 1)[0]?.split("?")[1] ?? "";
  return new URLSearchParams(query).get(NAME) === VALUE;
}
