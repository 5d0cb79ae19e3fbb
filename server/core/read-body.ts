import { AppError } from "./errors";

/**
 * The body of a request as text, "" when there is none. At most `maxBytes` are read, even if its head promises fewer. Throws `too_large`,
 * and `invalid_input` for what is not UTF-8.
 */
export async function readBodyText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new AppError("too_large", `The body is larger than ${Math.round(maxBytes / 1024)} KiB. Send a smaller one.`);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  if (!request.body) return "";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("invalid_input", "The body is not valid UTF-8. Send it in UTF-8.");
  }
}
