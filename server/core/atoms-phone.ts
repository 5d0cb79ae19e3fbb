// isomorphic
import { z } from "zod";

const EXAMPLE = "Use a phone number with its country code, such as +37120993151";
// RFC 3966 (;ext=) and what people write
const EXTENSION = /(?:[,;#]|\b(?:ext|extension|anschluss|durchwahl|poste|int|ramal)\b|\dx\d|\sx\s?\d)/i;
// digits of Arabic and Persian keyboards
const DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * The one rule for telephone numbers, as far as a browser can tell: E.164 once spaces, brackets, dots, hyphens and slashes are gone.
 * Whether the country's numbers are that long is the server's to say (core/phone-input.ts). An extension, which E.164 has no place for, is
 * refused.
 */
export function readPhoneShape(input: string): { phone: string } | { problem: string } {
  const text = input
    .normalize("NFKC")
    .replace(DIGITS, (digit) => String(digit.codePointAt(0)! & 15))
    .trim();
  if (EXTENSION.test(text)) return { problem: "Leave the extension out: only the number itself can be kept" };
  const phone = text.replace("(0)", "").replace(/[\s().\-/\u2010-\u2015\u2212]/g, "");
  return /^\+[1-9]\d{5,14}$/.test(phone) ? { phone } : { problem: EXAMPLE };
}

/** A telephone number of anybody, anywhere, in E.164. */
export const PhoneNumber = z
  .string("Enter a phone number")
  .max(60, EXAMPLE)
  .transform((text, context) => {
    const reading = readPhoneShape(text);
    if ("phone" in reading) return reading.phone;
    context.addIssue({ code: "custom", message: reading.problem });
    return z.NEVER;
  });
