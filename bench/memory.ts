// Resident memory of the built server under mixed traffic (pages, /v2, bookings) and a minute after it, on its own data folder and port.
//   npx tsx bench/memory.ts [--minutes 15] [--database postgresql://…] [--starts 1]
//   --database: on that PostgreSQL, in a database that is made and dropped; else embedded
//   --starts 2: the server is started, stopped and started again first, so that it finds its database in place
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { withFreshDatabase } from "./fresh-database";
import { freePort } from "./prove/servers";
import { bookOnPage, cancelOnPage } from "./prove/web";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "15" },
    database: { type: "string" },
    starts: { type: "string", default: "1" },
  },
});
const CLIENTS = 3;
/** Between two requests of a client, milliseconds. */
const PAUSE_MS = 40;
const IDLE_MS = 60_000;
const DAY_MS = 86_400_000;

interface Demo {
  origin: string;
  key: string;
  email: string;
  password: string;
}

/** Starts the server and waits until it is ready. */
async function start(env: NodeJS.ProcessEnv): Promise<{ child: ChildProcess; output: string }> {
  const child = spawn(process.execPath, ["dist/main.mjs", "--demo"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  return new Promise((resolve, reject) => {
    createInterface(child.stdout!).on("line", (line) => {
      output += `${line}\n`;
      if (line.startsWith("Kairos is ready")) resolve({ child, output });
    });
    child.once("exit", () => reject(new Error(`The server did not start:\n${output}`)));
  });
}

async function stop(child: ChildProcess) {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Resident memory of a process in MB; its highest as well. */
function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
  return { rss: Math.round(kilobytes("VmRSS") / 1024), peak: Math.round(kilobytes("VmHWM") / 1024) };
}

/** The cookie of somebody who has signed in. */
async function signIn({ origin, email, password }: Demo): Promise<string> {
  const cookies = (answer: Response) => answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  const asked = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email, password, json: "true" });
  const headers = { cookie: cookies(asked).join("; ") };
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, { method: "POST", headers, body, redirect: "manual" });
  return [...cookies(asked), ...cookies(answer)].join("; ");
}

const PAGES = [
  "/bailey",
  "/bailey/30min",
  "/bailey/30min?layout=week",
  "/bailey/30min?layout=column&lang=ar",
  "/bailey/15min?lang=de&timezone=Asia/Kathmandu",
  "/auth/login",
  "/signup",
  "/nobody-here",
];
const ROOMS = [
  "/event-types",
  "/bookings",
  "/bookings?status=past",
  "/availability",
  "/settings/my-account/profile",
  "/settings/developer/api-keys",
];

/** One client after another does the next thing of a round; `turn` counts over all of them. */
async function act(demo: Demo, cookie: string, turn: number, counts: Map<string, number>) {
  const { origin, key } = demo;
  const ahead = (days: number) => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS + days * DAY_MS).toISOString();
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(origin + path, { headers });
    await answer.arrayBuffer();
    return answer.status;
  };
  const api = (path: string, version: string) => get(path, { authorization: `Bearer ${key}`, "cal-api-version": version });
  const round = Math.floor(turn / 8);
  const acts: Record<string, () => Promise<number | string>> = {
    page: () => get(PAGES[round % PAGES.length]!),
    room: () => get(ROOMS[round % ROOMS.length]!, { cookie }),
    slots: () => api(`/v2/slots?username=bailey&eventTypeSlug=30min&start=${ahead(0)}&end=${ahead(31)}`, "2024-09-04"),
    list: () => api(round % 2 ? "/v2/bookings?take=50" : "/v2/event-types", round % 2 ? "2024-08-13" : "2024-06-14"),
    preview: () => get(`/api/og/bailey/30min?lang=${["en", "ar", "de", "zh"][round % 4]}`),
    book: async () => {
      const start = new Date(Date.parse(ahead(2 + (round % 300))) + (9 + (round % 14) / 2) * 3_600_000).toISOString();
      const { status, uid } = await bookOnPage(`${origin}/bailey/30min`, start, `guest${turn}@example.com`);
      if (uid && round % 2) await cancelOnPage(origin, uid, { seatUid: null, andFollowing: false });
      return status;
    },
    me: () => api("/v2/me", "2024-08-13"),
    procedure: () => get("/api/trpc/eventTypes.list", { cookie }),
  };
  const [name, run] = Object.entries(acts)[turn % 8]!;
  const status = await run();
  counts.set(`${name} ${status}`, (counts.get(`${name} ${status}`) ?? 0) + 1);
}

async function measure(database: string | undefined) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "kairos-memory-"));
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    KAIROS_DATA_DIR: folder,
    API_RATE_LIMIT_PER_MINUTE: "0",
    BOOKER_MAILS_PER_HOUR: "0",
    TRUST_PROXY: "1",
    LOG_LEVEL: "warn",
    ...(database && { DATABASE_URL: database }),
  };
  let server = await start(env);
  const said = (pattern: RegExp) => pattern.exec(server.output)?.[1] ?? "";
  const demo: Demo = {
    origin: `http://127.0.0.1:${port}`,
    key: said(/(cal_\w+)/),
    email: "bailey@example.com",
    password: said(/password\s+(\S+)/),
  };
  for (let starts = 1; starts < Number(values.starts); starts++) {
    await stop(server.child);
    server = await start(env);
  }
  try {
    await drive(server.child, demo);
  } finally {
    await stop(server.child);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Mixed traffic for as long as was asked for, then a minute without any; tells the memory of the server meanwhile. */
async function drive(child: ChildProcess, demo: Demo) {
  const say = (when: string) => {
    const { rss, peak } = memoryOf(child.pid!);
    console.log(`${when.padEnd(16)} ${String(rss).padStart(4)} MB   highest ${peak} MB`);
  };
  say("ready");
  const cookie = await signIn(demo);
  const counts = new Map<string, number>();
  const began = performance.now();
  const isOver = () => performance.now() - began > Number(values.minutes) * 60_000;
  let turn = 0;
  const client = async () => {
    for (; !isOver(); await wait(PAUSE_MS)) await act(demo, cookie, turn++, counts);
  };
  const clock = setInterval(() => say(`after ${Math.round((performance.now() - began) / 60_000)} min`), 60_000);
  await Promise.all(Array.from({ length: CLIENTS }, client)).finally(() => clearInterval(clock));
  say("traffic ends");
  await wait(IDLE_MS);
  say("a minute later");
  console.log(
    [...counts]
      .sort()
      .map(([what, times]) => `${what}: ${times}`)
      .join(", "),
  );
}

if (values.database) await withFreshDatabase(values.database, "memory", measure);
else await measure(undefined);
