import { existsSync, mkdtempSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";
import { PORT, SMTP_PORT } from "./e2e/fixtures/ports";

// One folder for the run: workers read this file again, so the first one's choice is handed on.
process.env.KAIROS_E2E_DATA ??= mkdtempSync(path.join(os.tmpdir(), "kairos-e2e-"));

// draws the same pages with half the work of the whole browser
const SHELL = "/usr/bin/chromium-headless-shell";
const BROWSER = process.env.CHROMIUM ?? (existsSync(SHELL) ? SHELL : "/usr/bin/chromium");

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/fixtures/mail-server.ts",
  outputDir: "e2e/results",
  workers: 2,
  reporter: "list",
  timeout: 180_000,
  expect: { timeout: 15_000 },
  // the first visit needs an empty database; what comes after does not mind what it finds
  projects: [
    { name: "first visit", testMatch: /journey\.spec/ },
    // has servers of its own
    { name: "server", testMatch: /server\.spec/ },
    { name: "later", testIgnore: /(journey|server)\.spec/, dependencies: ["first visit"] },
  ],
  use: {
    // what is not there to be pressed by then will not come
    actionTimeout: 45_000,
    baseURL: `http://localhost:${PORT}`,
    // without the film: drawing it takes much of the time
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true },
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "Europe/London",
    launchOptions: {
      executablePath: BROWSER,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node dist/main.mjs",
    url: `http://localhost:${PORT}/api/ready`,
    timeout: 120_000,
    env: {
      NODE_ENV: "production",
      PORT: String(PORT),
      KAIROS_DATA_DIR: process.env.KAIROS_E2E_DATA,
      EMAIL_SERVER_HOST: "127.0.0.1",
      EMAIL_SERVER_PORT: String(SMTP_PORT),
      EMAIL_FROM: "kairos@example.com",
      LOG_LEVEL: "warn",
      // everybody in these tests comes from one address
      BOOKER_MAILS_PER_HOUR: "5000",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
