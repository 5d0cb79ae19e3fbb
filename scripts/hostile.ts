// Writes every hostile value through REST, tRPC, forms and addresses of a built server, reads it back through all that it gives out, and
// makes generated calls of every endpoint, procedure and page: no answer may be a 5xx.
//   npm run hostile -- [--short | --calls N] [--seed N]
// 10,000 calls unless told otherwise; the short form makes 1,000.
import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { fault, nextCall } from "@/bench/hostile/calls";
import { readBack } from "@/bench/hostile/read-back";
import { build, fill, type World } from "@/bench/hostile/world";
import { freePort, receive, Server } from "@/bench/prove/servers";

const AT_ONCE = 6;
/** How a page of the dashboard begins its way to the sign-in form. */
const SIGN_IN = "Sign in, or send an API key";
/** Calls after which what they may have deleted is made again. */
const REFILL_EVERY = 250;

const { values } = parseArgs({ options: { short: { type: "boolean" }, calls: { type: "string" }, seed: { type: "string" } } });
const calls = Number(values.calls ?? (values.short ? 1000 : 10_000));
const seed = Number(values.seed ?? randomInt(1_000_000));

/** Deterministic numbers in [0, 1): mulberry32. */
function random(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Makes the calls, some at a time. Returns the findings, and prints how they were answered. */
async function generated(world: World, receiver: string): Promise<string[]> {
  const findings: string[] = [];
  const statuses = new Map<string, number>();
  const next = random(seed);
  let left = calls;
  const work = async () => {
    while (left > 0) {
      const number = calls - left--;
      if (number % REFILL_EVERY === REFILL_EVERY - 1)
        await fill(world, receiver).catch((error: Error) => void findings.push(error.message));
      const { name, send } = nextCall(next, world);
      const answer = await send().catch((error: Error) => ({ status: "lost", text: error.message }));
      const status = String(answer.status).slice(0, 7);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const wrong = fault(answer);
      if (wrong) findings.push(`call ${number}: ${wrong} to ${name.slice(0, 1500)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const counted = [...statuses].sort().map(([status, count]) => `${count} × ${status}`);
  console.log(`${calls} generated calls: ${counted.join(", ")}`);
  return findings;
}

if (!existsSync("dist/main.mjs") || !existsSync(".next/BUILD_ID")) execFileSync("npm", ["run", "build"], { stdio: "inherit" });
const data = mkdtempSync(path.join(tmpdir(), "kairos-hostile-"));
const receiver = await receive();
const server = new Server(await freePort(), {
  KAIROS_DATA_DIR: data,
  DATABASE_URL: "",
  API_RATE_LIMIT_PER_MINUTE: "0",
  ALLOW_PRIVATE_WEBHOOKS: "1",
  // every call comes from an address of its own: tries are counted by address
  TRUST_PROXY: "1",
  // one mailbox books them all; counted, and never full
  BOOKER_MAILS_PER_HOUR: "1000000",
  LOG_LEVEL: "warn",
  EMAIL_SERVER: "",
  EMAIL_SERVER_HOST: "",
});
try {
  await server.start();
  console.log(`seed ${seed}, on the embedded database`);
  const world = await build(server.origin, receiver.url);
  const findings = [...(await readBack(world, receiver)), ...(await generated(world, receiver.url))];
  // a page that failed after its first HTML had left says so in the log alone
  const failed = server.errors.filter((line) => /^\s*⨯|"msg":"unexpected error"/.test(line) && !line.includes(SIGN_IN));
  findings.push(...failed.map((line) => `logged: ${line.slice(0, 1500)}`));
  for (const finding of findings.slice(0, 40)) console.log(finding);
  console.log(findings.length ? `FAILED: ${findings.length} findings.` : "HELD: nothing was found.");
  process.exitCode = findings.length ? 1 : 0;
} finally {
  await server.kill("SIGTERM");
  receiver.close();
  rmSync(data, { recursive: true, force: true });
}
