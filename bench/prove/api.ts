/** Longer than a server on a busy machine takes; an answer that is later counts as lost. */
const TIMEOUT_MS = 15_000;

/** A write of the API, which can be sent more than once. */
export interface Request {
  /** For the counts. */
  operation: string;
  path: string;
  /** JSON. */
  body: string;
  /** Idempotency-Key. */
  key: string;
  apiKey: string | undefined;
}

export interface Answer {
  status: number;
  /** The body as it came. */
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the API's answers, read by their documented names
  data: any;
}

/** Null when no answer came. */
export async function send(origin: string, { path, body, key, apiKey }: Request): Promise<Answer | null> {
  const headers = {
    "content-type": "application/json",
    "cal-api-version": "2024-08-13",
    "idempotency-key": key,
    ...(apiKey && { authorization: `Bearer ${apiKey}` }),
  };
  try {
    const answer = await fetch(origin + path, { method: "POST", headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await answer.text();
    return { status: answer.status, text, data: answer.ok ? JSON.parse(text).data : null };
  } catch {
    return null;
  }
}

/** A repetition under the same key has the first answer, byte for byte; of a refusal the time of the answer is its own. */
export function badRepeat({ operation }: Request, first: Answer, again: Answer): string[] {
  const said = ({ text, status }: Answer) => (status < 300 ? text : text.replace(/"timestamp":"[^"]*"/, ""));
  if (again.status === first.status && said(again) === said(first)) return [];
  return [
    `idempotency: ${operation} ${first.status} ${first.text.slice(0, 300)} was ${again.status} ${again.text.slice(0, 300)} when repeated`,
  ];
}

/** Asks for answers again, of any of the servers, some at a time. An answer that does not come is asked for once more. */
export async function repeatAll(origins: readonly string[], answered: readonly { request: Request; answer: Answer }[]): Promise<string[]> {
  const found: string[] = [];
  const waiting = answered.map((one, n) => ({ ...one, n }));
  const work = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const { request, answer, n } = one;
      const again = (await send(origins[n % origins.length]!, request)) ?? (await send(origins[(n + 1) % origins.length]!, request));
      found.push(...(again ? badRepeat(request, answer, again) : [`idempotency: ${request.operation} had no answer when repeated`]));
    }
  };
  await Promise.all(Array.from({ length: 10 }, work));
  return found;
}
