import { parsePhoneNumberFromString } from "libphonenumber-js";
import { readPhoneShape } from "./atoms-phone";
import { fieldError } from "./errors";

/**
 * A number in E.164, or the sentence that says why it is none. Judged by country code and length only: numbering plans outgrow every table.
 */
export function readPhone(text: string): { phone: string } | { problem: string } {
  const shape = readPhoneShape(text);
  if ("problem" in shape) return shape;
  const parsed = parsePhoneNumberFromString(shape.phone);
  return parsed?.isPossible()
    ? { phone: parsed.number }
    : { problem: "That phone number does not exist: check its country code and length" };
}

/** The number in E.164. Throws `invalid_input` at `field`. */
export function requirePhone(text: string, field: string): string {
  const reading = readPhone(text);
  if ("phone" in reading) return reading.phone;
  throw fieldError(field, `${reading.problem}.`);
}
