import { createHash, randomBytes, randomInt, randomUUID } from "node:crypto";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** A random base58 text, `length` characters, each of log2(58) = 5.86 bits. */
export function randomText(length: number): string {
  let out = "";
  while (out.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // 232 = 4 * 58: larger bytes would favour the first letters
      if (byte < 232 && out.length < length) out += ALPHABET[byte % 58];
    }
  }
  return out;
}

/** A random number of `length` digits, zeros in front included: a code to type in. */
export const randomDigits = (length: number) => String(randomInt(10 ** length)).padStart(length, "0");

/** Uid of a booking or seat: 22 base58 characters (129 bits), safe in URLs and mail. */
export const newUid = () => randomText(22);

export const newUuid = () => randomUUID();

/** SHA-256 in hex, for secrets of full entropy (keys, mailed tokens): a slow hash would add nothing. */
export function sha256(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}
