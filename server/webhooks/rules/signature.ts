import { createHmac } from "node:crypto";

/** X-Cal-Signature-256: HMAC-SHA256 of the body as it is sent, in hex. */
export function signatureOf(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body, "utf8").digest("hex");
}
