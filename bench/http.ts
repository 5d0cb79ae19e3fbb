// Requests a second of /v2/me and /v2/slots beside a bare Hono ping, in one run and process, on an embedded database of its own.
//   npx tsx bench/http.ts [seconds]
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import autocannon from "autocannon";
import { Hono } from "hono";
import { seedDemo } from "@/prisma/seed";
import { boot, makeCtx } from "@/server/boot";
import { rest } from "@/server/rest/handler";

const seconds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(path.join(os.tmpdir(), "kairos-bench-"));
process.env.KAIROS_DATA_DIR = folder;
process.env.API_RATE_LIMIT_PER_MINUTE = "0";
process.env.LOG_LEVEL = "warn";

const runtime = await boot();
const demo = await seedDemo(await makeCtx({ type: "system", name: "bench" }));
const ping = new Hono().get("/ping", (c) => c.json({ status: "success" }));
const server = createServer((request, response) => {
  void getListener(request.url ?? "")(request, response);
});
const listeners = { ping: getRequestListener(ping.fetch), api: getRequestListener(rest().fetch) };
const getListener = (url: string) => (url.startsWith("/ping") ? listeners.ping : listeners.api);
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const DAY = 86_400_000;
const date = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const slots = `/v2/slots?username=bailey&eventTypeSlug=30min&start=${date(0)}&end=${date(31)}&timeZone=America/New_York`;
const targets = { ping: "/ping", me: "/v2/me", slots };

for (const [name, url] of Object.entries(targets)) {
  const headers = { authorization: `Bearer ${demo!.apiKey}`, "cal-api-version": "2024-09-04" };
  const result = await autocannon({ url: origin + url, headers, connections: 10, duration: seconds });
  const { average } = result.requests;
  const latency = `p50 ${result.latency.p50} ms   p95 ${result.latency.p97_5} ms`;
  console.log(`${name.padEnd(6)} ${Math.round(average)} req/s   ${latency}   non-2xx ${result.non2xx}`);
}
// what autocannon left under way is answered before the database goes
await new Promise<void>((resolve) => server.close(() => resolve()));
await runtime.stop();
rmSync(folder, { recursive: true, force: true });
