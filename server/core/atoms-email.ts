// isomorphic
import { z } from "zod";

// RFC 5321, 4.1.2: Dot-string of atext; quoted local parts are legal and in nobody's use
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
// letters of any script, digits, hyphens, and the dots of UTS 46; what URL would read as something else stays out
const DOMAIN = /^(?:[\p{L}\p{M}\p{N}.\u3002\uFF0E\uFF61-]|\u200C|\u200D)+$/u;

const EXAMPLE = "Enter an e-mail address such as name@example.com";

/**
 * The one rule for e-mail addresses: a local part by RFC 5321 of at most 64 bytes, a domain by IDNA (UTS 46), 254 characters together.
 * The address in lower case with its domain in ASCII, as it is kept and compared; or the sentence that says what is wrong.
 */
function readEmail(input: string): { email: string } | { problem: string } {
  const text = input.trim().toLowerCase();
  const at = text.lastIndexOf("@");
  const local = text.slice(0, Math.max(at, 0));
  if (local.length > 64) return { problem: "The part before the @ has at most 64 characters" };
  const domain = asciiDomain(text.slice(at + 1));
  if (!LOCAL.test(local) || !domain) return { problem: EXAMPLE };
  const email = `${local}@${domain}`;
  return email.length > 254 ? { problem: "That e-mail address is too long" } : { email };
}

/** "münchen.de" -> "xn--mnchen-3ya.de"; null for what is no domain of at least two labels. */
function asciiDomain(domain: string): string | null {
  // URL would decode percent signs, cut at slashes, and take numbers for an IPv4 address
  if (!DOMAIN.test(domain) || !URL.canParse(`https://${domain}`)) return null;
  const ascii = new URL(`https://${domain}`).hostname;
  const labels = ascii.split(".");
  const isName = labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(labels.at(-1)!);
  return isName && ascii.length <= 253 ? ascii : null;
}

/** An address in the form in which addresses are kept and compared; a text that is none in lower case, which equals no address. */
export function comparableEmail(text: string): string {
  const reading = readEmail(text);
  return "email" in reading ? reading.email : text.trim().toLowerCase();
}

/** An e-mail address of anybody, anywhere: accounts, bookers, guests, invitations. */
export const Email = z
  .string("Enter an e-mail address")
  .max(1000, "That e-mail address is too long")
  .transform((text, context) => {
    const reading = readEmail(text);
    if ("email" in reading) return reading.email;
    context.addIssue({ code: "custom", message: reading.problem });
    return z.NEVER;
  });
