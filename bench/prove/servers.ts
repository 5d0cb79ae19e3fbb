import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import type { Receipt } from "./checks";

/** A process of the built server, which can be killed and started again on its port. */
export class Server {
  private child: ChildProcess | undefined;
  private output = "";
  /** What it logged as errors, of all its lives. */
  readonly errors: string[] = [];

  constructor(
    readonly port: number,
    private readonly environment: Record<string, string>,
  ) {}

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const env: NodeJS.ProcessEnv = { ...process.env, ...this.environment, PORT: String(this.port), NODE_ENV: "production" };
    this.child = spawn("node", ["dist/main.mjs"], { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.child.stdout!, this.child.stderr!])
      createInterface(stream).on("line", (line) => {
        this.output = `${this.output}${line}\n`.slice(-4000);
        if (stream === this.child?.stderr || /"level":[56]0/.test(line)) this.errors.push(line);
      });
    for (let tries = 0; tries < 900; tries++) {
      if (this.child.exitCode !== null) throw new Error(`A server ended: ${this.output}`);
      const answer = await fetch(`${this.origin}/v2/me`).catch(() => null);
      if (answer) return;
      await wait(100);
    }
    throw new Error(`A server did not start: ${this.output}`);
  }

  /** SIGKILL: nothing is finished, nothing is put away. */
  async kill(signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
}

export interface Receiver {
  url: string;
  seen: Receipt[];
  /** Answers nobody until `release()`; settles when `count` requests wait, or after `ms`, with how many do. */
  hold(count: number, ms: number): Promise<number>;
  release(): void;
  close(): void;
}

/** Takes every webhook and notes it. */
export async function receive(): Promise<Receiver> {
  const seen: Receipt[] = [];
  let held: (() => void)[] | null = null;
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const id = request.headers["x-kairos-delivery"] as string | undefined;
    seen.push({ path: request.url ?? "", id, body: Buffer.concat(parts).toString() });
    const answer = () => void response.writeHead(204).end();
    if (held) held.push(answer);
    else answer();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    seen,
    async hold(count, ms) {
      held = [];
      for (const until = performance.now() + ms; held.length < count && performance.now() < until; ) await wait(20);
      return held.length;
    },
    release() {
      for (const answer of held ?? []) answer();
      held = null;
    },
    close: () => server.close(),
  };
}

/** A port that nothing listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
