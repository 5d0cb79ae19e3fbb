import { type LookupAddress, lookup } from "node:dns";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { stopwatch } from "@/server/core/stopwatch";
import { isRefusedAddress, isRefusedHost, whyRefused } from "./rules/addresses";

/** From the first look-up to the last byte of the answer, milliseconds. */
const TIMEOUT_MS = 10_000;
/** Of an answer only the status counts; more than this is not waited for. */
const MAX_ANSWER_BYTES = 64 * 1024;

export interface Outcome {
  /** Null where nothing answered. */
  statusCode: number | null;
  /** A sentence; null where the receiver answered 2xx. */
  error: string | null;
  durationMs: number;
  /** Nothing would be different at another try. */
  isFinal: boolean;
}

export interface Message {
  url: string;
  body: string;
  headers: Record<string, string>;
  /** Whether private addresses may be reached. */
  allowPrivate: boolean;
  timeoutMs?: number;
}

const REFUSED = "ERR_REFUSED_ADDRESS";

/**
 * Posts once. Redirects are not followed, and what the connection is made to is the very address that was checked: a name that resolves
 * to another one a moment later changes nothing. Never throws.
 */
export async function post(message: Message): Promise<Outcome> {
  const elapsed = stopwatch();
  try {
    const statusCode = await exchange(message);
    return { statusCode, error: problemWith(statusCode), durationMs: elapsed(), isFinal: false };
  } catch (error) {
    const { sentence, isFinal } = explain(error, message);
    return { statusCode: null, error: sentence, durationMs: elapsed(), isFinal };
  }
}

function exchange({ url, body, headers, allowPrivate, timeoutMs = TIMEOUT_MS }: Message): Promise<number> {
  const target = new URL(url);
  // an address in the URL is connected to without a look-up
  if (isRefusedHost(target.hostname, allowPrivate)) return Promise.reject(refused());
  const send = target.protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send(target, {
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      // a connection of its own: one that is kept would skip the look-up
      agent: false,
      lookup: checkedLookup(allowPrivate),
      signal: AbortSignal.timeout(timeoutMs),
    });
    request.on("error", reject);
    request.on("response", (answer) => {
      const done = () => resolve(answer.statusCode ?? 0);
      drain(answer, done);
    });
    request.end(body);
  });
}

/** Reads an answer to its end or its limit; one that breaks off has given its status all the same. */
function drain(answer: IncomingMessage, done: () => void) {
  let size = 0;
  answer.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) answer.destroy();
  });
  answer.on("error", done);
  answer.on("close", done);
}

/** Resolves a name and refuses it when any of its addresses is refused. */
function checkedLookup(allowPrivate: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const bad = addresses?.find(({ address }) => isRefusedAddress(address, allowPrivate));
      const first = addresses?.[0];
      if (error || bad || !first) callback(error ?? refused(), "", 0);
      else if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

const refused = () => Object.assign(new Error("refused address"), { code: REFUSED });

function problemWith(statusCode: number): string | null {
  if (statusCode >= 200 && statusCode < 300) return null;
  if (statusCode >= 300 && statusCode < 400) return `Answered ${statusCode}: redirects are not followed.`;
  return `Answered ${statusCode}.`;
}

const CAUSES: Record<string, string> = {
  ECONNREFUSED: "The connection was refused.",
  ECONNRESET: "The connection was closed before an answer came.",
  ENOTFOUND: "The host name was not found.",
  EAI_AGAIN: "The host name could not be looked up.",
  EHOSTUNREACH: "The host could not be reached.",
  ENETUNREACH: "The network could not be reached.",
  ETIMEDOUT: "The host did not answer the connection.",
};

/** Never in the words of the system: they name the address that a name stands for, and the names in a certificate. */
function explain(error: unknown, { allowPrivate, timeoutMs = TIMEOUT_MS }: Message): { sentence: string; isFinal: boolean } {
  const { name, code = "" } = error as NodeJS.ErrnoException;
  if (code === REFUSED) return { sentence: `Not delivered. ${whyRefused(allowPrivate)}`, isFinal: true };
  // the signal aborts with its own reason
  if (name === "TimeoutError" || name === "AbortError")
    return { sentence: `No answer within ${timeoutMs / 1000} seconds.`, isFinal: false };
  const known = CAUSES[code];
  return { sentence: known ?? `The connection failed${code && ` (${code})`}.`, isFinal: false };
}
