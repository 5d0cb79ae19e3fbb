import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";

const PORT = 13108;
const origin = `http://127.0.0.1:${PORT}`;

interface Server {
  process: ChildProcess;
  output(): string;
  exit: Promise<number | null>;
}

function startServer(folder: string, port: number, flags: string[] = []): Server {
  const child = spawn(process.execPath, ["dist/main.mjs", ...flags], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), KAIROS_DATA_DIR: folder, LOG_LEVEL: "warn" },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return { process: child, output: () => output, exit: new Promise((resolve) => child.once("exit", resolve)) };
}

async function untilReady(server: Server) {
  await expect.poll(() => server.output(), { timeout: 60_000 }).toContain("Kairos is ready");
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
