// isomorphic
import punycode from "punycode.js";

/** An address for people to read: its domain in Unicode. Not for links and headers. */
export function shownEmail(email: string): string {
  const at = email.lastIndexOf("@");
  if (!email.includes("xn--", at)) return email;
  try {
    return `${email.slice(0, at)}@${punycode.toUnicode(email.slice(at + 1))}`;
  } catch {
    return email;
  }
}

/** The link that writes to an address: what a URL reads otherwise (`#`, `?`, `%`, `&`) is encoded (RFC 6068). */
export const mailtoLink = (email: string): string => `mailto:${encodeURI(email).replace(/[#?&]/g, encodeURIComponent)}`;
