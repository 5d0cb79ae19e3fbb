import { AsyncLocalStorage } from "node:async_hooks";
import type { IncomingMessage, ServerResponse } from "node:http";

// on globalThis: the server sets it and the pages, which are another bundle, read it
const shared = globalThis as unknown as { kairosAnswers?: AsyncLocalStorage<ServerResponse> };

function answers(): AsyncLocalStorage<ServerResponse> {
  shared.kairosAnswers ??= new AsyncLocalStorage();
  return shared.kairosAnswers;
}

/** Handles a request so that a page that is rendered for it can set the status of the answer. */
export function answering<T>(response: ServerResponse, handle: () => T): T {
  return answers().run(response, handle);
}

/** The request gets the page for what does not exist, under a status of the caller's choice. */
export function answerMissing(request: IncomingMessage, response: ServerResponse, status: 400 | 404): void {
  request.url = "/_not-found";
  const writeHead = response.writeHead.bind(response);
  // Next sets 404 on its own
  response.writeHead = (_: number, ...headers: unknown[]) => (writeHead as (...all: unknown[]) => ServerResponse)(status, ...headers);
}

/**
 * The answer to the current request says 404, and the page is rendered as any other. `notFound()` of Next says 404 as well, but when a page
 * throws it the HTML is empty until scripts have run. To be called before the page's first HTML leaves, so not below a Suspense boundary.
 */
export const answerNotFound = (): void => answerWith(404);

/** The same for an address that stands for no text. */
export const answerUnreadable = (): void => answerWith(400);

function answerWith(status: number): void {
  const response = answers().getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
