import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";
import { RETRY_AFTER_SECONDS, unavailableBy } from "./outage";

interface Answer {
  response: ServerResponse;
  /** What the request needs is away: its 500 is a 503. */
  isUnavailable: boolean;
  /** The address of the request is none that could be read. */
  isUnreadable: boolean;
}

/** Answers to requests whose address was refused with 400. */
const unreadable = new WeakSet<ServerResponse>();

// on globalThis: the server sets it and the pages, which are another bundle, read it
const shared = globalThis as unknown as { kairosAnswers?: AsyncLocalStorage<Answer> };

function answers(): AsyncLocalStorage<Answer> {
  shared.kairosAnswers ??= new AsyncLocalStorage();
  return shared.kairosAnswers;
}

/** Handles a request so that a page that is rendered for it can set the status of the answer. */
export function answering<T>(response: ServerResponse, handle: () => T): T {
  const answer: Answer = { response, isUnavailable: false, isUnreadable: unreadable.has(response) };
  const writeHead = response.writeHead as (...head: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !answer.isUnavailable) return writeHead.call(response, status, ...rest);
    response.setHeader("retry-after", String(RETRY_AFTER_SECONDS));
    return writeHead.call(response, 503, ...rest);
  };
  return answers().run(answer, handle);
}

/** The request gets the page for what does not exist, under a status of the caller's choice. */
export function answerMissing(request: IncomingMessage, response: ServerResponse, status: 400 | 404): void {
  request.url = "/_not-found";
  if (status === 400) unreadable.add(response);
  const writeHead = response.writeHead.bind(response);
  // Next sets 404 on its own
  response.writeHead = (_: number, ...headers: unknown[]) => (writeHead as (...all: unknown[]) => ServerResponse)(status, ...headers);
}

/** Whether the current request was refused for its address: the page says that instead of "not found". */
export function isUnreadable(): boolean {
  return answers().getStore()?.isUnreadable ?? false;
}

/**
 * The answer to the current request says 404, and the page is rendered as any other. `notFound()` of Next says 404 as well, but when a page
 * throws it the HTML is empty until scripts have run. To be called before the page's first HTML leaves, so not below a Suspense boundary.
 */
export function answerNotFound(): void {
  const answer = answers().getStore();
  if (answer && !answer.response.headersSent) answer.response.statusCode = 404;
}

/** A page or route failed with `error`: where that is a database that is away or a full disk, the answer is 503 with `Retry-After`. */
export function noteFailure(error: unknown): void {
  const answer = answers().getStore();
  if (answer && unavailableBy(error)) answer.isUnavailable = true;
}
