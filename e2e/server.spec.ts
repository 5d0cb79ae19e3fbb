import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { PORT as E2E_PORT } from "./fixtures/ports";

const PORT = E2E_PORT + 10;
const origin = `http://127.0.0.1:${PORT}`;

interface Server {
  process: ChildProcess;
  output(): string;
  exit: Promise<number | null>;
}

/** Processes, and groups of them as negative numbers. */
const started: number[] = [];

// a test that fails leaves no server behind, which would hold its port
test.afterEach(() => {
  for (const pid of started.splice(0)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // it has ended by itself
    }
  }
});

/** `wrapped`: as `npm start` runs it, in a process group of its own, as a terminal does. */
function startServer(folder: string, port: number, flags: string[] = [], wrapped = false): Server {
  const [command, ...args] = wrapped ? ["npm", "start", "--silent", "--"] : [process.execPath, "dist/main.mjs"];
  const child = spawn(command!, [...args, ...flags], {
    detached: wrapped,
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), KAIROS_DATA_DIR: folder, LOG_LEVEL: "warn" },
  });
  started.push(wrapped ? -child.pid! : child.pid!);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return { process: child, output: () => output, exit: new Promise((resolve) => child.once("exit", resolve)) };
}

async function untilReady(server: Server) {
  await expect.poll(() => server.output(), { timeout: 120_000 }).toContain("Kairos is ready");
}

test("one server a folder, and a clean stop", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kairos-server-"));
  const first = startServer(folder, PORT, ["--demo"]);
  await untilReady(first);

  const apiKey = /cal_\w+/.exec(first.output())?.[0];
  expect(first.output()).toContain("bailey@example.com");
  const me = await fetch(`${origin}/api/v2/me`, { headers: { authorization: `Bearer ${apiKey}` } });
  expect((await me.json()).data.username).toBe("bailey");
  expect(await (await fetch(`${origin}/api/ready`)).json()).toMatchObject({
    ready: true,
    checks: { database: true, migrations: true, queue: true },
  });
  expect((await (await fetch(`${origin}/v2/openapi.json`)).json()).openapi).toBe("3.1.0");

  const second = startServer(folder, PORT + 1);
  expect(await second.exit).toBe(1);
  expect(second.output()).toContain("Another Kairos server is using the embedded database");

  const secrets = path.join(folder, "secrets.json");
  expect(statSync(secrets).mode & 0o777).toBe(0o600);
  const kept = readFileSync(secrets, "utf8");

  first.process.kill("SIGTERM");
  expect(await first.exit).toBe(0);

  const again = startServer(folder, PORT, ["--demo"]);
  await untilReady(again);
  expect(again.output()).toContain("not seeded");
  expect(readFileSync(secrets, "utf8")).toBe(kept);
  const still = await fetch(`${origin}/v2/me`, { headers: { authorization: `Bearer ${apiKey}` } });
  expect(still.status).toBe(200);
  again.process.kill("SIGTERM");
  expect(await again.exit).toBe(0);
});

/** A raw connection: what has come over it, and whether it has ended. */
async function connection(text = "") {
  const socket = connect(PORT, "127.0.0.1");
  let received = "";
  socket.on("data", (data) => (received += data));
  socket.on("error", () => {});
  const ended = once(socket, "close");
  await once(socket, "connect");
  socket.write(text);
  return { socket, ended, received: () => received };
}

const ask = (path: string, head = "") => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${head}\r\n`;

test("one signal to the whole group is one graceful stop", async () => {
  const server = startServer(mkdtempSync(path.join(os.tmpdir(), "kairos-stop-")), PORT, ["--demo"], true);
  await untilReady(server);
  const kept = await connection(ask("/api/health"));
  await expect.poll(kept.received).toContain('"ok"');
  const silent = await connection();
  // a body that is half there: its request is under way
  const body = JSON.stringify({ json: { email: "nobody@example.com" } });
  const head = `POST /api/trpc/auth.requestPasswordReset HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  const slow = await connection(`${head}Content-Length: ${body.length}\r\n\r\n${body.slice(0, 5)}`);
  // answered after the half has been read
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);

  const began = performance.now();
  process.kill(-server.process.pid!, "SIGINT");
  await Promise.all([kept.ended, silent.ended]);
  slow.socket.write(body.slice(5));
  await slow.ended;
  expect(slow.received()).toMatch(/^HTTP\/1\.1 200 .*connection: close/is);
  await server.exit;
  await expect(fetch(`${origin}/api/health`)).rejects.toThrow();
  // idle connections did not hold it up
  expect(performance.now() - began).toBeLessThan(6000);
});

test("one caller cannot hold the server up: batches, half-sent requests, hoarded connections", async () => {
  const server = startServer(mkdtempSync(path.join(os.tmpdir(), "kairos-load-")), PORT);
  await untilReady(server);
  const batch = `/api/trpc/${Array(1000).fill("zones.list").join(",")}?batch=1`;
  const [health, ...refused] = await Promise.all([fetch(`${origin}/api/health`), ...[1, 2, 3].map(() => fetch(origin + batch))]);
  expect([health.status, ...refused.map(({ status }) => status)]).toEqual([200, 413, 413, 413]);

  const half = await Promise.all(Array.from({ length: 300 }, () => connection("GET / HTTP/1.1\r\nHost: ")));
  await expect.poll(() => half.filter(({ received }) => received().startsWith("HTTP/1.1 503")).length).toBeGreaterThan(40);
  await Promise.all(half.map(({ ended }) => ended));
  expect(half.filter(({ received }) => received().startsWith("HTTP/1.1 408")).length).toBeGreaterThan(200);
  expect((await fetch(`${origin}/api/health`)).status).toBe(200);
  server.process.kill("SIGTERM");
  expect(await server.exit).toBe(0);
});
