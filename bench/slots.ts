import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { slots, slotsAsync } from "@/server/availability/rules/slots";
import type { World } from "@/server/availability/rules/world";
import { LOCAL_POSTGRES } from "./fresh-database";
import { GROWTH, generate, W2, W5 } from "./generate";
import { bareOf, bareSweep } from "./limit";
import { type HttpResult, slotsOverHttp } from "./slots-http";
import { readWorkload, type Workload, worldOf } from "./workload";

/** Times in ms of repeated runs, after a warm-up: at least `MIN_RUNS`, then until a second has passed. */
const MIN_RUNS = 30;
const MAX_RUNS = 2000;
const BUDGET_MS = 1000;

type Timing = { medianMs: number; p95Ms: number };

function measure(run: () => void): Timing {
  const warmUntil = performance.now() + BUDGET_MS / 3;
  while (performance.now() < warmUntil) run();
  const times: number[] = [];
  const until = performance.now() + BUDGET_MS;
  while (times.length < MIN_RUNS || (times.length < MAX_RUNS && performance.now() < until)) {
    const before = performance.now();
    run();
    times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Number(times[Math.floor(times.length * share)]!.toFixed(4));
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

/** Longest stretch without a pause while many hosts are worked through, in ms: the median over a few runs. */
async function longestTurn(world: World): Promise<number> {
  const longest: number[] = [];
  for (let run = 0; run < 15; run++) {
    let since = performance.now();
    let most = 0;
    await slotsAsync(world, async () => {
      most = Math.max(most, performance.now() - since);
      await new Promise<void>((resolve) => setImmediate(resolve));
      since = performance.now();
    });
    longest.push(Math.max(most, performance.now() - since));
  }
  return longest.sort((a, b) => a - b)[7]!;
}

type Compute = Timing & { slots: number; limitMedianMs: number };

async function compute(workloads: Workload[]): Promise<Record<string, Compute>> {
  const results: Record<string, Compute> = {};
  console.log("workload  median ms   p95 ms    slots   limit ms   ratio   longest turn ms");
  for (const workload of workloads) {
    const world = worldOf(workload);
    const bare = bareOf(world);
    const limit = measure(() => bareSweep(bare));
    const timing = measure(() => slots(world));
    const count = slots(world).starts.length;
    results[workload.id] = { ...timing, slots: count, limitMedianMs: limit.medianMs };
    const cells = [timing.medianMs.toFixed(3), timing.p95Ms.toFixed(3), String(count), limit.medianMs.toFixed(3)];
    cells.push((timing.medianMs / limit.medianMs).toFixed(1), (await longestTurn(world)).toFixed(2));
    console.log(workload.id.padEnd(8), ...cells.map((cell) => cell.padStart(9)));
  }
  return results;
}

function growth(): void {
  console.log("\ntimes ten in     small ms   large ms   factor");
  for (const { respect, small, large } of GROWTH) {
    const worlds = [worldOf(generate(small)), worldOf(generate(large))];
    const [before, after] = worlds.map((world) => measure(() => slots(world)).medianMs);
    const cells = [before!.toFixed(3), after!.toFixed(3), (after! / before!).toFixed(1)];
    console.log(respect.padEnd(15), ...cells.map((cell) => cell.padStart(10)));
  }
}

const stored = ["W1", "W3", "W4", "W6"].map(readWorkload);
const workloads = [...stored, generate(W2), generate(W5)].sort((a, b) => a.id.localeCompare(b.id));
const admin = process.env.BENCH_DATABASE_URL ?? LOCAL_POSTGRES;
const httpOnly = process.argv.includes("--http-only");
const results: { compute: Record<string, Compute>; http: Record<string, HttpResult> } = {
  compute: httpOnly ? {} : await compute(workloads),
  http: {},
};
if (!httpOnly) growth();
const overHttp = workloads.filter(({ id }) => ["W1", "W4", "W5"].includes(id));
results.http = await slotsOverHttp(
  admin,
  overHttp.map((workload) => ({ workload, expected: slots(worldOf(workload)).starts.length })),
);

const directory = path.join(import.meta.dirname, "results");
mkdirSync(directory, { recursive: true });
writeFileSync(path.join(directory, "slots.json"), `${JSON.stringify(results, null, 2)}\n`);
