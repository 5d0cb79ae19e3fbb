import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import next from "next";
import { seedDemo } from "@/prisma/seed";
import { boot, makeCtx } from "./boot";
import { clientAddress, readTrustProxy } from "./core/client-address";
import { capConnections } from "./core/connection-cap";
import { env, webappUrl } from "./core/env";
import { gracefulStop } from "./core/graceful-stop";
import { log } from "./core/log";
import { keepSmall } from "./core/memory";
import { refusedAddress } from "./core/page-address";
import { answering, answerMissing } from "./core/page-status";
import { secrets } from "./core/secrets";
import { commonHeaders, contentSecurityPolicy, newNonce } from "./core/security-headers";
import { ADDRESS_HEADER, rest } from "./rest/handler";

/** How long the head of a request may take to arrive, and all of it; how often that is looked at. Milliseconds. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };
/** A connection on which nothing moves for this long is closed, milliseconds. Longer than the slowest answer of ours takes. */
const IDLE_MS = 120_000;
const SAME_SIGNAL_MS = 1000;

/** One process: /v2 straight to Hono, everything else to Next, on one database and one queue. */
async function main() {
  const started = performance.now();
  const { PORT: port, HOST: hostname = "0.0.0.0", NODE_ENV } = env();
  process.env.NEXTAUTH_SECRET ??= secrets().auth;
  process.env.NEXTAUTH_URL ??= webappUrl();
  // Next would exit on SIGTERM before the queue has stopped
  process.env.NEXT_MANUAL_SIG_HANDLE = "true";

  const runtime = await boot();
  if (process.argv.includes("--demo")) await announceDemo();
  const app = next({ dev: NODE_ENV !== "production", hostname, port, dir: path.resolve() });
  await app.prepare();
  const pages = app.getRequestHandler();
  const noteRequest = keepSmall();
  const api = getRequestListener(rest().fetch, { hostname: `localhost:${port}` });

  const trusted = readTrustProxy(env().TRUST_PROXY);
  const server = createServer(LIMITS, (request, response) => {
    // who looks every few seconds whether this is alive would let it never rest
    if (!/^\/api\/(?:health|ready)\b/.test(request.url ?? "")) noteRequest();
    request.headers[ADDRESS_HEADER] = clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], trusted);
    // a server component does not know its own address; signing in brings the visitor back to it
    request.headers["x-kairos-path"] = (request.url ?? "/").replace(/[?&]_rsc=[^&]*$/, "");
    secure(request, response as ServerResponse);
    const handle = isApi(request.url) ? api : pages;
    const refused = handle === pages ? refusedAddress(request.url ?? "/") : null;
    if (refused) answerMissing(request, response as ServerResponse, refused);
    void answering(response as ServerResponse, () => handle(request, response as ServerResponse));
  });
  server.setTimeout(IDLE_MS);
  if (!trusted) capConnections(server, env().MAX_CONNECTIONS_PER_ADDRESS);
  stopOnSignal(gracefulStop(server), () => runtime.stop());
  server.on("error", (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EADDRINUSE" ? `Port ${port} is in use. Stop the other program or set PORT to another number.` : error.message;
    console.error(reason);
    process.exit(1);
  });
  server.listen(port, hostname, () => {
    const bound = server.address();
    const shown = process.env.NEXT_PUBLIC_WEBAPP_URL ?? `http://localhost:${typeof bound === "object" && bound ? bound.port : port}`;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Kairos is ready at ${shown} (${seconds} s, ${runtime.db.kind === "pglite" ? "embedded database" : "PostgreSQL"})`);
  });
}

async function announceDemo() {
  const demo = await seedDemo(await makeCtx({ type: "system", name: "seed" }));
  const lines = demo
    ? [
        "Demonstration host (shown once):",
        `  e-mail    ${demo.email}`,
        `  password  ${demo.password}`,
        `  API key   ${demo.apiKey}`,
        `  page      ${webappUrl()}/bailey`,
      ]
    : ["This database has users already: the demonstration was not seeded."];
  console.log(lines.join("\n"));
}

const isApi = (url = "") => /^\/(?:api\/)?v2(?:\/|\?|$)/.test(url);

/** Sets the headers of the answer; the pages read the nonce, and Next the policy, from the request. */
function secure(request: IncomingMessage, response: ServerResponse) {
  const url = request.url ?? "/";
  for (const [name, value] of Object.entries(commonHeaders(url))) response.setHeader(name, value);
  if (isApi(url)) return;
  const nonce = newNonce();
  const policy = contentSecurityPolicy({ url, nonce, isDevelopment: env().NODE_ENV !== "production" });
  request.headers["x-nonce"] = nonce;
  request.headers["content-security-policy"] = policy;
  response.setHeader("content-security-policy", policy);
}

/**
 * Requests finish, jobs stop, the database closes. A terminal and the programs between it and this one all pass a signal on: what comes
 * within a moment of the first is the same one. A later one ends at once.
 */
function stopOnSignal(stopServer: () => Promise<void>, stopRuntime: () => Promise<void>) {
  let stoppingSince: number | null = null;
  const stop = async (signal: string) => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    log().info({ signal }, "stopping");
    await stopServer();
    await stopRuntime();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  if (env().LOG_LEVEL === "debug") console.error(error);
  process.exit(1);
});
