import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { getRequestListener } from "@hono/node-server";
import { boot, makeCtx } from "@/server/boot";
import { endpoints } from "@/server/rest/endpoints";
import { mount } from "@/server/rest/mount";
import { createKey, fill } from "./fill";
import { withFreshDatabase } from "./fresh-database";
import type { Workload } from "./workload";

/** One target over HTTP: requests a second, and whole answers in ms. */
export type HttpResult = { requestsPerSecond: number; p50Ms: number; p95Ms: number; slots: number | null };

const SECONDS = 8;
const VERSION = "2024-09-04";

/**
 * Whole answers over HTTP on a fresh PostgreSQL database: each workload, loaded as rows, beside `/v2/me`, in one run. The client is
 * a process of its own. `expected` is the number of slots that the engine yields; another number in an answer throws.
 */
export async function slotsOverHttp(admin: string, loads: { workload: Workload; expected: number }[]): Promise<Record<string, HttpResult>> {
  return withFreshDatabase(admin, "bench", (url) => {
    process.env.DATABASE_URL = url;
    process.env.LOG_LEVEL = "warn";
    return run(loads);
  });
}

interface Target {
  name: string;
  path: string;
  expected: number | null;
  connections: number;
}

async function run(loads: { workload: Workload; expected: number }[]): Promise<Record<string, HttpResult>> {
  const runtime = await boot();
  const ctx = await makeCtx({ type: "system", name: "bench" });
  const targets: Target[] = [{ name: "me", path: "/v2/me", expected: null, connections: 10 }];
  let keyOwner = 0;
  for (const { workload, expected } of loads) {
    const { eventTypeId, userId } = await fill(ctx, workload);
    keyOwner ||= userId;
    const { start, end, timeZone } = workload.request;
    const query = new URLSearchParams({ eventTypeId: String(eventTypeId), start, end, timeZone });
    const target = { name: workload.id, path: `/v2/slots?${query}`, expected };
    targets.push({ ...target, connections: 10 }, { ...target, name: `${workload.id} alone`, connections: 1 });
  }
  const headers = { authorization: `Bearer ${await createKey(ctx, keyOwner)}`, "cal-api-version": VERSION };
  await runtime.db.prisma.$executeRaw`VACUUM ANALYZE`;

  const server = await serve(new Date(loads[0]!.workload.now));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const results: Record<string, HttpResult> = {};
  console.log(
    `\nover HTTP   req/s   p50 ms   p95 ms    slots   (PostgreSQL; 10 connections, or one alone; the client in a process of its own)`,
  );
  for (const target of targets) {
    const result = await measure(target, origin, headers);
    results[target.name] = result;
    const cells = [result.requestsPerSecond, result.p50Ms, result.p95Ms, result.slots ?? "-"];
    console.log(target.name.padEnd(9), ...cells.map((cell) => String(cell).padStart(8)));
  }
  // what the last client left under way is answered before the database goes
  await setTimeout(500);
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await runtime.stop();
  return results;
}

/** The REST app on a clock that stands still, so that the same slots are asked for whenever this runs. */
async function serve(now: Date): Promise<Server> {
  const app = mount(endpoints, {
    context: async (requestId, address) => ({ ...(await makeCtx({ type: "booker", address }, requestId)), now }),
    address: () => "127.0.0.1",
    perMinute: 0,
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function measure(target: Target, origin: string, headers: Record<string, string>): Promise<HttpResult> {
  const url = `${origin}${target.path}`;
  const slots = target.expected === null ? null : await countSlots(url, headers);
  if (slots !== target.expected) throw new Error(`${target.name} answers ${slots} slots, and the engine ${target.expected}.`);
  const script = path.join(import.meta.dirname, "load.ts");
  const args = ["--import", "tsx", script, url, JSON.stringify(headers), String(target.connections), String(SECONDS)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { bad, ...rates } = JSON.parse(stdout) as Omit<HttpResult, "slots"> & { bad: number };
  if (bad) throw new Error(`${target.name}: ${bad} answers were not 2xx.`);
  return { ...rates, slots };
}

async function countSlots(url: string, headers: Record<string, string>): Promise<number> {
  const answer = (await (await fetch(url, { headers })).json()) as { data: Record<string, unknown[]> };
  return Object.values(answer.data).reduce((sum, day) => sum + day.length, 0);
}
