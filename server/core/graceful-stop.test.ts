import { createServer, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { capConnections } from "./connection-cap";
import { gracefulStop } from "./graceful-stop";

const open: Socket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

/** A server that answers when the test says so. */
async function start(cap = 0) {
  const waiting: ServerResponse[] = [];
  let came = () => {};
  const server = createServer((_, response) => {
    waiting.push(response);
    came();
  });
  capConnections(server, cap);
  const stop = gracefulStop(server, 5000);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const asked = async (count: number) => {
    while (waiting.length < count) await new Promise<void>((resolve) => (came = resolve));
    return waiting[count - 1]!;
  };
  return { server, stop, port, asked };
}

/** A connection, what has come over it, and its end. */
async function client(port: number, text = "") {
  const socket = connect(port, "127.0.0.1");
  open.push(socket);
  let received = "";
  socket.on("data", (data) => (received += data));
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  if (text) socket.write(text);
  const until = async (pattern: RegExp) => {
    while (!pattern.test(received)) await new Promise((resolve) => socket.once("data", resolve));
    return received;
  };
  return { socket, closed, until, received: () => received };
}

const GET = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

it("a server that stops answers what is under way, closes after it, and does not wait for connections without a request", async () => {
  const { stop, port, asked } = await start();
  const kept = await client(port, GET);
  (await asked(1)).end("one");
  expect(await kept.until(/one/)).toMatch(/connection: keep-alive/i);
  const silent = await client(port);
  const slow = await client(port, GET);
  const answer = await asked(2);
  const streaming = await client(port, GET);
  const stream = await asked(3);
  stream.write("begin");
  await streaming.until(/begin/);
  const half = await client(port, GET.slice(0, 20));
  // the server has read the half when it has answered somebody who came after it
  const after = await client(port, GET);
  (await asked(4)).end("two");
  await after.until(/two/);

  const stopped = stop();
  await Promise.all([kept.closed, silent.closed, after.closed]);
  half.socket.write(GET.slice(20));
  (await asked(5)).end("late");
  answer.end("done");
  stream.end("end");
  await Promise.all([stopped, slow.closed, half.closed, streaming.closed]);
  expect(slow.received()).toMatch(/connection: close.*done/is);
  expect(half.received()).toMatch(/connection: close.*late/is);
  expect(streaming.received()).toMatch(/begin.*end/s);
});

it("one address holds so many connections and no more, until it gives one back", async () => {
  const { server, port, asked } = await start(2);
  const first = await client(port, GET);
  await client(port, GET);
  await asked(2);
  const third = await client(port);
  await third.closed;
  expect(third.received()).toMatch(/^HTTP\/1\.1 503 .*retry-after: 5/is);
  first.socket.destroy();
  await first.closed;
  // the server hears of the end a moment later
  for (let tries = 3; ; tries++) {
    const next = await client(port, GET);
    const served = await Promise.race([asked(tries).then(() => true), next.closed.then(() => false)]);
    if (served) break;
    tries--;
  }
  server.closeAllConnections();
  server.close();
});
