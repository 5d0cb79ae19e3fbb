// npm run lighthouse: the public booking page of the production build, judged three times as on a phone. Fails below the goals.
import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";

const PAGE = "/bailey/30min";
const RUNS = 3;
const GOALS = { performance: 95, accessibility: 100, "best-practices": 100, seo: 95 };
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index"];
const PATIENCE_MS = 600_000;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const freePort = () =>
  new Promise((resolve) => {
    const holder = createServer().listen(0, () => {
      const { port } = holder.address();
      holder.close(() => resolve(port));
    });
  });

/** The production server with the demonstration on a database of its own; built first where that is needed. */
async function startServer(port, data) {
  const env = { ...process.env, PORT: String(port), KAIROS_DATA_DIR: data, LOG_LEVEL: "warn" };
  delete env.DATABASE_URL;
  const server = spawn(process.execPath, ["scripts/start.mjs", "--demo"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise((resolve) => server.once("exit", resolve));
  const stop = () => {
    server.kill("SIGTERM");
    return ended;
  };
  const deadline = Date.now() + PATIENCE_MS;
  const isReady = () =>
    fetch(`http://localhost:${port}/api/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error("The server did not start");
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return stop;
}

/** One run of the command-line tool in a browser of its own, as on a phone; resolves to its report. */
async function judge(url) {
  const tool = path.join(import.meta.dirname, "../node_modules/lighthouse/cli/index.js");
  const options = [
    `--only-categories=${Object.keys(GOALS)}`,
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    "--output=json",
    "--quiet",
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [tool, url, ...options], {
    env: { CHROME_PATH: "/usr/bin/chromium", ...process.env },
    maxBuffer: 64e6,
  });
  return JSON.parse(stdout);
}

function report(runs) {
  const scores = Object.keys(GOALS).map((name) => {
    const score = Math.round(median(runs.map(({ categories }) => categories[name].score ?? 0)) * 100);
    const all = runs.map((run) => Math.round(run.categories[name].score * 100)).join(", ");
    console.log(`${String(score).padStart(7)}  ${name} (goal ${GOALS[name]}; runs ${all})`);
    return score >= GOALS[name];
  });
  for (const name of METRICS) {
    const values = runs.map(({ audits }) => audits[name].numericValue);
    const text = name === "cumulative-layout-shift" ? median(values).toFixed(3) : `${Math.round(median(values))} ms`;
    console.log(`${text.padStart(9)}  ${name}`);
  }
  return scores.every(Boolean);
}

/** What kept a category from its full score, for whoever has to mend it. */
function findings({ categories, audits }) {
  for (const [name, { auditRefs }] of Object.entries(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, title, details } = audits[id];
      if (!weight || score === null || score >= 0.9) continue;
      console.log(`${name}: ${title}`);
      for (const { node, url, description } of details?.items?.slice(0, 5) ?? [])
        console.log(`    ${node?.snippet ?? url ?? description ?? ""}`);
    }
  }
}

const data = mkdtempSync(path.join(os.tmpdir(), "kairos-lighthouse-"));
const port = await freePort();
const stop = await startServer(port, data);
let isGood = false;
try {
  const url = `http://localhost:${port}${PAGE}`;
  // the first answer compiles and fills caches: not what a visitor meets
  await fetch(url);
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await judge(url));
  isGood = report(runs);
  findings(runs.at(-1));
} finally {
  await stop();
  rmSync(data, { recursive: true, force: true });
}
if (!isGood) process.exitCode = 1;
