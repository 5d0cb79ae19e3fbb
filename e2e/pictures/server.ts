import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const PATIENCE_MS = 300_000;

/** The built product on a data folder of its own; built first where that is needed. Ends with `stop`. */
export async function startServer(port: number): Promise<{ origin: string; stop: () => Promise<void> }> {
  const data = mkdtempSync(path.join(os.tmpdir(), "kairos-gallery-"));
  const env = { ...process.env, PORT: String(port), KAIROS_DATA_DIR: data, LOG_LEVEL: "warn" };
  const server = spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: "inherit" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const origin = `http://localhost:${port}`;
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isReady(origin))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error("The server did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { origin, stop };
}

const isReady = (origin: string) =>
  fetch(`${origin}/api/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
