import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answering, answerMissing, answerNotFound, isUnreadable, noteFailure } from "./page-status";

/** What a page did, by path, before its answer was written. */
const pages: Record<string, () => number> = {
  "/fine": () => 200,
  "/missing": () => {
    answerNotFound();
    return 0;
  },
  "/broken": () => {
    noteFailure(new TypeError("x is not a function"));
    return 500;
  },
  "/away": () => {
    noteFailure(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
    return 500;
  },
  "/mended": () => {
    noteFailure(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
    return 200;
  },
};
const server = createServer((request, response) => {
  void answering(response, async () => {
    await Promise.resolve();
    const status = pages[request.url!]!();
    if (status) response.statusCode = status;
    response.end("page");
  });
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve())));
afterAll(() => server.close());

it.each([
  ["/fine", 200, null],
  ["/missing", 404, null],
  ["/broken", 500, null],
  ["/away", 503, "5"],
  ["/mended", 200, null],
])("%s answers %i, to be tried again after %s", async (path, status, retryAfter) => {
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
  expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([status, retryAfter, "page"]);
});

it.each([400, 404] as const)("a page knows that its address was refused with 400, here: %i", async (status) => {
  const refusing = createServer((request, response) => {
    answerMissing(request, response, status);
    void answering(response, async () => {
      await Promise.resolve();
      response.writeHead(404);
      response.end(`${request.url} ${isUnreadable()}`);
    });
  });
  await new Promise<void>((resolve) => refusing.listen(0, "127.0.0.1", () => resolve()));
  const answer = await fetch(`http://127.0.0.1:${(refusing.address() as AddressInfo).port}/100%25`);
  expect([answer.status, await answer.text()]).toEqual([status, `/_not-found ${status === 400}`]);
  refusing.close();
});
